package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.RunningTotals;

/** What the values of a dimension are, in the order in which their lines are shown; what has no value comes last. */
final class LineSubjects {
    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> totals;
    private final Agencies agencies;
    private final @Nullable LocalDate day;

    LineSubjects(MongoCollection<Document> totals, Agencies agencies, @Nullable LocalDate day) {
        this.totals = totals;
        this.agencies = agencies;
        this.day = day;
    }

    /** One line for each of the values that are counted. */
    List<ReportLine> lines(Dimension dimension, Slice slice, Map<String, Counts> counts) {
        return of(dimension, slice, counts.keySet()).stream()
                .map(subject -> new ReportLine(
                        subject,
                        slice.with(dimension, subject.key()),
                        Objects.requireNonNull(counts.get(subject.key()))))
                .toList();
    }

    /** @param slice of one directive where the values are its items */
    private List<ReportSubject> of(Dimension dimension, Slice slice, Collection<String> values) {
        var named =
                values.stream().filter(value -> !value.equals(Dimension.NONE)).toList();
        Stream<? extends ReportSubject> subjects = switch (dimension) {
            case AGENCY, PARENT, ASSIGNER -> agencies(named);
            case LEVEL -> constants(AgencyLevel.values(), named);
            case URGENCY -> constants(Urgency.values(), named);
            case FIELD, SIGNER -> named.stream().sorted().map(ReportSubject.OfText::new);
            case DIRECTIVE -> directives(named);
            case ITEM -> items(slice, named);
        };
        Stream<ReportSubject> rest =
                named.size() < values.size() ? Stream.of(new ReportSubject.OfNothing()) : Stream.of();
        return Stream.concat(subjects, rest).toList();
    }

    private Stream<ReportSubject> agencies(List<String> ids) {
        Map<String, Agency> known = agencies.named(ids);
        return ids.stream()
                .map(id -> Agency.of(id, known))
                .sorted(Agency.BY_LEVEL_AND_ID)
                .map(ReportSubject.OfAgency::new);
    }

    private static Stream<ReportSubject> constants(Enum<?>[] all, List<String> names) {
        return Arrays.stream(all)
                .filter(constant -> names.contains(constant.name()))
                .map(ReportSubject.OfConstant::new);
    }

    /** The latest first. */
    private Stream<ReportSubject> directives(List<String> ids) {
        return totals
                .find(in(
                        "_id", ids.stream().map(RunningTotals.DIRECTIVE::concat).toList()))
                .projection(exclude("agencies", "items", "facts.items", "days"))
                .sort(descending("facts.issuedOn", "_id"))
                .batchSize(AT_ONCE)
                .into(new ArrayList<>())
                .stream()
                .map(total -> ReportLineReader.directive(total, day));
    }

    private Stream<ReportSubject> items(Slice slice, List<String> numbers) {
        Document total = totals.find(eq("_id", RunningTotals.DIRECTIVE + slice.of(Dimension.DIRECTIVE)))
                .projection(include("facts.items"))
                .first();
        Map<String, String> texts = total == null ? Map.of() : ReportLineReader.itemTexts(total);
        return numbers.stream()
                .sorted(ReportLineReader.BY_NUMBER)
                .map(number -> new ReportSubject.OfItem(number, texts.get(number)));
    }
}
