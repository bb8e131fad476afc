package vn.dondoc.directive.directives.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.FieldFinding;

/**
 * A content that was found complete enough to be issued; there is none for others.
 *
 * @param content with the coordinators' names as the directory has them
 * @param issuedOn the date on the document
 * @param groups as they are frozen with it
 * @param warnings what an official would better mend, and may leave
 * @param registeredLate whether a date had passed and whoever issues it said that it is registered late
 */
public record IssuableContent(
        DirectiveContent content,
        LocalDate issuedOn,
        List<AddressedGroup> groups,
        List<FieldFinding> warnings,
        boolean registeredLate) {

    public IssuableContent withWarning(FieldFinding another) {
        List<FieldFinding> all =
                Stream.concat(warnings.stream(), Stream.of(another)).toList();
        return new IssuableContent(content, issuedOn, groups, all, registeredLate);
    }

    public DirectiveFacts facts(DirectiveId id) {
        return content.facts(id, issuedOn, groups);
    }
}
