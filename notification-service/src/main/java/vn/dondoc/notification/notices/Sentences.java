package vn.dondoc.notification.notices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a notice into words, Vietnamese and English. Times are shown as they are in Vietnam. */
public class Sentences {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(VIETNAM);
    private static final int LISTED = 50;

    private final Templates templates;

    Sentences(Templates templates) {
        this.templates = templates;
    }

    /** A notice in one language; the body has several lines. */
    public record Told(String title, String body) {}

    public Told inVietnamese(Notice notice, Map<String, String> agencyNames) {
        return tell(notice, agencyNames, templates.vi());
    }

    public Told inEnglish(Notice notice, Map<String, String> agencyNames) {
        return tell(notice, agencyNames, templates.en());
    }

    /** The agencies whose names the sentences of these notices need. */
    public static List<String> agenciesIn(List<Notice> notices) {
        return notices.stream()
                .flatMap(notice -> Stream.concat(
                        Stream.of(notice.agencyId(), notice.assigningAgencyId()),
                        notice.items().stream().map(NoticeItem::leadAgencyId)))
                .distinct()
                .toList();
    }

    private static Told tell(Notice notice, Map<String, String> names, Templates.Language words) {
        List<NoticeItem> items = notice.sortedItems();
        NoticeItem first = items.getFirst();
        Map<String, String> values = Map.of(
                "count", Integer.toString(items.size()),
                "number", notice.directiveNumber(),
                "subject", notice.directiveSubject(),
                "items", list(items, names, words),
                "item", first.number(),
                "deadline", deadline(first, words),
                "lead", nameOf(first.leadAgencyId(), names),
                "agency", nameOf(notice.agencyId(), names),
                "assigner", nameOf(notice.assigningAgencyId(), names),
                "time", TIME.format(notice.happenedAt()));
        Map<String, String> all = with(values, "reason", reason(notice.reason(), words));
        Templates.Wording wording = words.of(notice.kind());
        String title = fill(wording.title(), all);
        return new Told(
                notice.urgent() ? fill(words.urgent(), Map.of("title", title)) : title,
                fill(wording.body(), all).strip());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        return Stream.concat(values.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String reason(@Nullable String reason, Templates.Language words) {
        return reason == null || reason.isBlank() ? words.noReason() : reason.strip();
    }

    private static String nameOf(String agencyId, Map<String, String> names) {
        return names.getOrDefault(agencyId, agencyId);
    }

    private static String list(List<NoticeItem> items, Map<String, String> names, Templates.Language words) {
        Stream<String> lines = items.stream().limit(LISTED).map(item -> line(item, names, words));
        int left = items.size() - LISTED;
        Stream<String> more =
                left > 0 ? Stream.of(fill(words.more(), Map.of("count", Integer.toString(left)))) : Stream.empty();
        return Stream.concat(lines, more).collect(Collectors.joining("\n"));
    }

    private static String line(NoticeItem item, Map<String, String> names, Templates.Language words) {
        return fill(
                words.item(),
                Map.of(
                        "item", item.number(),
                        "text", item.text(),
                        "lead", nameOf(item.leadAgencyId(), names),
                        "deadline", deadline(item, words)));
    }

    private static String deadline(NoticeItem item, Templates.Language words) {
        LocalDate dueOn = item.dueOn();
        if (dueOn != null) {
            return fill(words.deadlines().date(), Map.of("date", DATE.format(dueOn)));
        }
        return switch (item.deadline()) {
            case BY_REFERENCE -> {
                String reference = item.reference();
                yield fill(words.deadlines().byReference(), Map.of("reference", reference == null ? "?" : reference));
            }
            case OPEN_ENDED -> words.deadlines().openEnded();
            case DATE, WORKING_DAYS, RECURRING, NONE, UNKNOWN ->
                words.deadlines().none();
        };
    }

    /** A place holder without a value here stays as it is: the list of known ones is checked at start. */
    private static String fill(String template, Map<String, String> values) {
        return Templates.PLACE_HOLDER
                .matcher(template)
                .replaceAll(holder -> Matcher.quoteReplacement(values.getOrDefault(holder.group(1), holder.group())));
    }
}
