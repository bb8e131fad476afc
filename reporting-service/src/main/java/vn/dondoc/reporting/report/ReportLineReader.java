package vn.dondoc.reporting.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.DirectiveStatus;
import vn.dondoc.reporting.projection.MongoFieldName;

/** Reads a report's lines from a document of the totals. */
final class ReportLineReader {
    static final Counts NOTHING = Counts.from(null);
    /** 2 before 10, and 4 before 4a. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(ReportLineReader::leadingNumber).thenComparing(Comparator.naturalOrder());

    private ReportLineReader() {}

    static ReportLine totalLine(Slice tasks, Counts counts) {
        return new ReportLine(new ReportSubject.AllTasks(), tasks, counts);
    }

    static Counts counts(Document total) {
        return Counts.from(total.get("counts", Document.class));
    }

    /** Of a directive, by now or at the end of a past day. */
    static Counts counts(Document directive, @Nullable LocalDate day) {
        return day == null
                ? counts(directive)
                : Counts.sum(directive.get("days", new Document()).entrySet().stream()
                        .filter(change -> change.getKey().compareTo(day.toString()) <= 0)
                        .map(change -> Counts.from((Document) change.getValue()))
                        .toList());
    }

    /** By decoded name. Where the last task has gone, such as to another lead, there is no line any more, unless it missed a date before. */
    static Map<String, Counts> countsByName(Document total, String field) {
        var counts = new HashMap<String, Counts>();
        total.get(field, new Document())
                .forEach((name, stored) -> counts.put(MongoFieldName.decode(name), Counts.from((Document) stored)));
        counts.values().removeIf(Counts::isNothing);
        return counts;
    }

    static List<ReportLine> agencyLines(Stream<Agency> agencies, Slice tasks, Map<String, Counts> counts) {
        return agencies.sorted(Agency.BY_LEVEL_AND_ID)
                .map(agency -> new ReportLine(
                        new ReportSubject.OfAgency(agency),
                        tasks.with(Dimension.AGENCY, agency.id()),
                        counts.getOrDefault(agency.id(), NOTHING)))
                .toList();
    }

    static String directiveId(Document total) {
        return total.get("facts", Document.class).getString("id");
    }

    static ReportLine directiveLine(Document total, Counts counts, @Nullable LocalDate day) {
        return new ReportLine(
                directive(total, day), Slice.EVERYTHING.with(Dimension.DIRECTIVE, directiveId(total)), counts);
    }

    static ReportSubject directive(Document total, @Nullable LocalDate day) {
        Document facts = total.get("facts", Document.class);
        String status = day == null ? facts.getString("status") : statusOn(day, facts);
        return new ReportSubject.OfDirective(
                facts.getString("id"),
                facts.getString("number"),
                facts.getString("subject"),
                status == null ? null : DirectiveStatus.valueOf(status));
    }

    private static @Nullable String statusOn(LocalDate day, Document facts) {
        return facts.get("statusOn", new Document()).entrySet().stream()
                .filter(status -> status.getKey().compareTo(day.toString()) <= 0)
                .max(Map.Entry.comparingByKey())
                .map(status -> (String) status.getValue())
                .orElse(null);
    }

    /** Of the items of which something is counted; of a directive as a whole of all its items too. */
    static List<ReportLine> itemLines(Document total, Map<String, Counts> counts, boolean whole) {
        var texts = itemTexts(total);
        Slice tasks = Slice.EVERYTHING.with(Dimension.DIRECTIVE, directiveId(total));
        return Stream.concat(whole ? texts.keySet().stream() : Stream.of(), counts.keySet().stream())
                .distinct()
                .sorted(BY_NUMBER)
                .map(number -> new ReportLine(
                        new ReportSubject.OfItem(number, texts.get(number)),
                        tasks.with(Dimension.ITEM, number),
                        counts.getOrDefault(number, NOTHING)))
                .toList();
    }

    static Map<String, String> itemTexts(Document total) {
        var texts = new HashMap<String, String>();
        total.get("facts", Document.class)
                .getList("items", Document.class, List.of())
                .forEach(item -> texts.put(item.getString("number"), item.getString("text")));
        return texts;
    }

    private static int leadingNumber(String number) {
        String digits = number.replaceFirst("^(\\d{0,9}).*$", "$1");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
