package vn.dondoc.notification.rendering;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeDetails;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Puts a notice into words, Vietnamese and English. Times are shown as they are in Vietnam. */
public class NoticeRenderer {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LISTED = 50;

    private final NoticeTemplates templates;

    public NoticeRenderer(NoticeTemplates templates) {
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
                        Stream.of(
                                notice.agencyId(),
                                notice.assigningAgencyId(),
                                notice.particulars().agencyId()),
                        notice.items().stream().map(NoticeItem::leadAgencyId)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Told tell(Notice notice, Map<String, String> names, NoticeTemplates.Language words) {
        List<NoticeItem> items = notice.sortedItems();
        NoticeItem first = items.getFirst();
        NoticeDetails besides = notice.particulars();
        Map<String, String> values = Map.ofEntries(
                entry("count", Integer.toString(items.size())),
                entry("number", notice.directiveNumber()),
                entry("subject", notice.directiveSubject()),
                entry("items", list(items, names, words)),
                entry("item", first.number()),
                entry("deadline", deadline(first, words)),
                entry("lead", nameOf(first.leadAgencyId(), names)),
                entry("agency", nameOf(notice.agencyId(), names)),
                entry("assigner", nameOf(notice.assigningAgencyId(), names)),
                entry("former", said(besides.agencyId(), words, agencyId -> nameOf(agencyId, names))),
                entry("reason", said(besides.reason(), words, String::strip)),
                entry("detail", said(besides.detail(), words, String::strip)),
                entry("date", said(besides.date(), words, DATE::format)),
                entry("days", Integer.toString(besides.days())),
                entry("time", TIME.format(notice.happenedAt())));
        NoticeTemplates.Wording wording = words.of(notice);
        String title = fill(wording.title(), values);
        return new Told(
                notice.urgent() ? fill(words.urgent(), Map.of("title", title)) : title,
                fill(wording.body(), values).strip() + late(besides.lateSince(), words));
    }

    private static String late(@Nullable Instant since, NoticeTemplates.Language words) {
        return since == null ? "" : "\n" + fill(words.late(), Map.of("time", TIME.format(since)));
    }

    private static <T> String said(@Nullable T value, NoticeTemplates.Language words, Function<T, String> inWords) {
        return value == null || value.toString().isBlank() ? words.noReason() : inWords.apply(value);
    }

    private static String nameOf(String agencyId, Map<String, String> names) {
        return names.getOrDefault(agencyId, agencyId);
    }

    private static String list(List<NoticeItem> items, Map<String, String> names, NoticeTemplates.Language words) {
        Stream<String> lines = items.stream().limit(LISTED).map(item -> line(item, names, words));
        int left = items.size() - LISTED;
        Stream<String> more =
                left > 0 ? Stream.of(fill(words.more(), Map.of("count", Integer.toString(left)))) : Stream.empty();
        return Stream.concat(lines, more).collect(Collectors.joining("\n"));
    }

    private static String line(NoticeItem item, Map<String, String> names, NoticeTemplates.Language words) {
        return fill(
                words.item(),
                Map.of(
                        "item", item.number(),
                        "text", item.text(),
                        "lead", nameOf(item.leadAgencyId(), names),
                        "deadline", deadline(item, words)));
    }

    private static String deadline(NoticeItem item, NoticeTemplates.Language words) {
        LocalDate dueOn = item.dueOn();
        if (dueOn != null) {
            return dueOn(dueOn, item.dueTime(), words.deadlines());
        }
        return switch (item.deadline()) {
            case BY_REFERENCE -> {
                String reference = item.reference();
                yield fill(words.deadlines().byReference(), Map.of("reference", reference == null ? "?" : reference));
            }
            case OPEN_ENDED -> words.deadlines().openEnded();
            case WORKING_DAYS -> fill(words.deadlines().workingDays(), Map.of("days", "" + item.workingDays()));
            case DATE, RECURRING, NONE, UNKNOWN -> words.deadlines().none();
        };
    }

    private static String dueOn(LocalDate day, @Nullable LocalTime time, NoticeTemplates.Deadlines words) {
        return time == null
                ? fill(words.date(), Map.of("date", DATE.format(day)))
                : fill(words.dateTime(), Map.of("date", DATE.format(day), "time", TIME_OF_DAY.format(time)));
    }

    /** A place holder without a value here stays as it is: the list of known ones is checked at start. */
    private static String fill(String template, Map<String, String> values) {
        return NoticeTemplates.PLACE_HOLDER
                .matcher(template)
                .replaceAll(holder -> Matcher.quoteReplacement(values.getOrDefault(holder.group(1), holder.group())));
    }
}
