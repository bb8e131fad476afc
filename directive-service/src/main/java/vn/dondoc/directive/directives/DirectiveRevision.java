package vn.dondoc.directive.directives;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.review.DayOffWarnings;
import vn.dondoc.directive.directives.review.IssuableContent;

/**
 * What a directive became by being issued or amended.
 *
 * @param number 0 for a draft, 1 when issued, one more by each amendment
 * @param groups frozen on the day they were first addressed by an issued revision
 * @param warnings what the check for completeness left to the officials
 */
public record DirectiveRevision(int number, List<AddressedGroup> groups, List<FieldFinding> warnings) {
    /** The code of the warning that the same number of that year exists with another suffix. */
    static final String OTHER_SUFFIX = "content.number-with-other-suffix";

    public DirectiveRevision {
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
    }

    /** Who drafts it is told early what is cheap to mend now. */
    static DirectiveRevision draft(DirectiveContent content) {
        return new DirectiveRevision(0, List.of(), DayOffWarnings.of(content.items()));
    }

    DirectiveRevision next(IssuableContent review) {
        return new DirectiveRevision(number + 1, review.groups(), review.warnings());
    }

    DirectiveRevision warnedOfNumber(Optional<FieldFinding> otherSuffix) {
        Stream<FieldFinding> others =
                warnings.stream().filter(it -> !it.reason().code().equals(OTHER_SUFFIX));
        return new DirectiveRevision(
                number, groups, Stream.concat(others, otherSuffix.stream()).toList());
    }
}
