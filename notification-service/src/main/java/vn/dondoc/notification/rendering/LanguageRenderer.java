package vn.dondoc.notification.rendering;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.notification.notices.ItemDeadline;
import vn.dondoc.notification.notices.ItemNote;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.notices.NoticeDetails;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.rendering.NoticeTemplates.LanguageTemplates;
import vn.dondoc.notification.rendering.NoticeTemplates.NoticeTemplate;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Fills the templates of one language. Times are shown as they are in Vietnam.
 *
 * @param names of agencies and officials by id; what is missing is shown by its id
 */
record LanguageRenderer(LanguageTemplates templates, Map<String, String> names) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MAX_ITEMS = 50;

    NoticeText render(Notice notice) {
        NoticeTemplate template = templates.templateOf(notice);
        Map<String, String> values = valuesOf(notice);
        String body = fillTemplate(template.body(), values).strip()
                + lateRemark(notice.content().details().lateSince());
        NoticeText text =
                toDeputy(notice, sentUp(notice, new NoticeText(fillTemplate(template.title(), values), body)));
        return notice.isUrgent()
                ? new NoticeText(fillTemplate(templates.urgent(), Map.of("title", text.title())), text.body())
                : text;
    }

    private NoticeText sentUp(Notice notice, NoticeText text) {
        return notice.recipient().isSentUp()
                ? around(
                        text,
                        templates.forOthers().sentUp(),
                        "agency",
                        notice.recipient().agencyId())
                : text;
    }

    private NoticeText toDeputy(Notice notice, NoticeText text) {
        String onBehalfOf = notice.recipient().onBehalfOf();
        return onBehalfOf == null ? text : around(text, templates.forOthers().onBehalfOf(), "official", onBehalfOf);
    }

    private NoticeText around(NoticeText text, NoticeTemplate template, String placeholder, String id) {
        Map<String, String> values = Map.of(placeholder, nameOf(id), "title", text.title(), "body", text.body());
        return new NoticeText(
                fillTemplate(template.title(), values),
                fillTemplate(template.body(), values).strip());
    }

    private Map<String, String> valuesOf(Notice notice) {
        List<NoticeItem> items = notice.sortedItems();
        NoticeItem first = items.getFirst();
        NoticeContent content = notice.content();
        Map<String, String> values = new HashMap<>(Map.ofEntries(
                entry("count", Integer.toString(items.size())),
                entry("number", content.directive().number()),
                entry("subject", content.directive().subject()),
                entry("items", renderItems(notice, items)),
                entry("item", first.number()),
                entry("deadline", renderDeadline(first.deadline())),
                entry("lead", nameOf(first.leadAgencyId())),
                entry("agency", nameOf(notice.recipient().agencyId())),
                entry("assigner", nameOf(content.directive().assigningAgencyId())),
                entry("former", templates.reasons().none()),
                entry("reason", templates.reasons().none()),
                entry("detail", templates.reasons().none()),
                entry("date", templates.reasons().none()),
                entry("successor", templates.reasons().none()),
                entry("days", "0"),
                entry("time", TIME.format(content.happenedAt()))));
        values.putAll(valuesOf(content.details()));
        values.put("reason", withCause(content.details().cause(), values));
        return values;
    }

    /** What the system knows of the cause, and after it what somebody wrote. */
    private String withCause(@Nullable Enum<?> cause, Map<String, String> values) {
        String none = templates.reasons().none();
        String stated = values.getOrDefault("reason", none);
        String known = fillTemplate(templates.reasons().of(cause), values);
        if (known.isEmpty()) {
            return stated;
        }
        return stated.equals(none) ? known : known + ": " + stated;
    }

    private Map<String, String> valuesOf(NoticeDetails details) {
        return switch (details) {
            case NoticeDetails.NoDetails _, NoticeDetails.DeadlineReminder _ -> Map.of();
            case NoticeDetails.StatedReason(String reason) -> Map.of("reason", textOf(reason));
            case NoticeDetails.Resumption(int workingDays) -> Map.of("days", Integer.toString(workingDays));
            case NoticeDetails.LeadTransfer it ->
                Map.of("former", nameOf(it.formerLeadId()), "reason", textOf(it.reason()));
            case NoticeDetails.LeadSuccession(String formerLeadId) -> Map.of("former", nameOf(formerLeadId));
            case NoticeDetails.ClosedAgency(String agencyId) -> Map.of("former", nameOf(agencyId));
            case NoticeDetails.PartSuccession it -> valuesOf(it);
            case NoticeDetails.DirectiveCorrection it -> valuesOf(it);
            case NoticeDetails.ExtensionRequest it -> valuesOf(it);
            case NoticeDetails.ExtensionOutcome it -> Map.of("date", dateOf(it.date()), "reason", textOf(it.remark()));
            case NoticeDetails.DueDateMove it -> Map.of("date", dateOf(it.before()), "reason", textOf(it.reason()));
            case NoticeDetails.ClockStopAddition it -> valuesOf(it);
            case NoticeDetails.TaskCancellation it ->
                Map.of("successor", textOf(it.successor()), "reason", textOf(it.reason()));
            case NoticeDetails.CoordinationRequest it -> valuesOf(it);
            case NoticeDetails.Contribution it ->
                Map.of("detail", textOf(it.coordinatorName()), "reason", textOf(it.contribution()));
            case NoticeDetails.CoordinationRelease it -> valuesOf(it);
            case NoticeDetails.PartReminder it -> valuesOf(it);
            case NoticeDetails.DifficultyResolution it ->
                Map.of("detail", textOf(it.difficulty()), "reason", textOf(it.resolution()));
            case NoticeDetails.Escalation it -> Map.of("days", Integer.toString(it.workingDaysLate()));
            case NoticeDetails.ReportingSilence(LocalDate lastReportedOn) -> Map.of("date", dateOf(lastReportedOn));
        };
    }

    private Map<String, String> valuesOf(NoticeDetails.DirectiveCorrection it) {
        String corrected = it.corrections().isEmpty()
                ? templates.items().corrections().onlyItems()
                : renderCorrections(it.corrections());
        return Map.of("detail", corrected, "reason", textOf(it.reason()));
    }

    private String renderCorrections(List<Correction> corrections) {
        return corrections.stream().map(this::renderCorrection).collect(Collectors.joining("; "));
    }

    private String renderCorrection(Correction it) {
        return fillTemplate(
                templates.items().corrections().of(it.field()),
                Map.of("before", valueOf(it, it.before()), "after", valueOf(it, it.after())));
    }

    private String valueOf(Correction corrected, @Nullable String value) {
        if (value == null) {
            return templates.items().corrections().nothing();
        }
        return corrected.field() == CorrectedField.ISSUED_ON ? DATE.format(LocalDate.parse(value)) : value.strip();
    }

    private Map<String, String> valuesOf(NoticeDetails.ClockStopAddition it) {
        return Map.of(
                "date", dateOf(it.before()), "days", Integer.toString(it.stop().workingDays()));
    }

    private Map<String, String> valuesOf(NoticeDetails.ExtensionRequest it) {
        return Map.of(
                "date", dateOf(it.proposedDueOn()), "reason", textOf(it.reason()), "detail", textOf(it.forecast()));
    }

    private Map<String, String> valuesOf(NoticeDetails.PartSuccession it) {
        return Map.of("former", nameOf(it.formerAgencyId()), "detail", textOf(it.successorName()));
    }

    private Map<String, String> valuesOf(NoticeDetails.CoordinationRequest request) {
        return Map.of("date", dateOf(request.dueOn()), "reason", textOf(request.asked()));
    }

    private Map<String, String> valuesOf(NoticeDetails.CoordinationRelease release) {
        return Map.of("detail", textOf(release.asked()), "reason", textOf(release.reason()));
    }

    private Map<String, String> valuesOf(NoticeDetails.PartReminder reminder) {
        return Map.of(
                "detail", textOf(reminder.coordinatorName()),
                "date", dateOf(reminder.dueOn()),
                "reason", textOf(reminder.asked()));
    }

    private String lateRemark(@Nullable Instant since) {
        return since == null ? "" : "\n" + fillTemplate(templates.late(), Map.of("time", TIME.format(since)));
    }

    private String textOf(@Nullable String text) {
        return text == null || text.isBlank() ? templates.reasons().none() : text.strip();
    }

    private String dateOf(@Nullable LocalDate date) {
        return date == null ? templates.reasons().none() : DATE.format(date);
    }

    private String nameOf(String id) {
        return names.getOrDefault(id, id);
    }

    private String renderItems(Notice notice, List<NoticeItem> items) {
        Stream<String> shown = items.stream().limit(MAX_ITEMS).map(item -> renderItem(notice, item));
        int left = items.size() - MAX_ITEMS;
        Stream<String> more = left > 0
                ? Stream.of(fillTemplate(templates.items().more(), Map.of("count", Integer.toString(left))))
                : Stream.empty();
        return Stream.concat(shown, more).collect(Collectors.joining("\n"));
    }

    private String renderItem(Notice notice, NoticeItem item) {
        String line = fillTemplate(
                templates.items().line(),
                Map.of(
                        "item", item.number(),
                        "text", sentenceOf(item.text()),
                        "lead", nameOf(item.leadAgencyId()),
                        "deadline", renderDeadline(item.deadline())));
        return Stream.concat(
                        Stream.of(line),
                        Stream.concat(Stream.ofNullable(item.note()), notice.remarksOn(item))
                                .map(this::renderNote))
                .collect(Collectors.joining(" "));
    }

    private static String sentenceOf(String text) {
        String stripped = text.strip();
        return stripped.matches("(?s).*[.!?…:;]") ? stripped : stripped + ".";
    }

    private String renderNote(ItemNote note) {
        List<Correction> corrections = note.corrections();
        String part = corrections == null ? textOf(note.part()) : renderCorrections(corrections);
        return fillTemplate(templates.items().noteOf(note.kind()), Map.of("part", part, "date", dateOf(note.dueOn())));
    }

    private String renderDeadline(ItemDeadline deadline) {
        LocalDate dueOn = deadline.dueOn();
        if (dueOn != null) {
            return renderDueDate(dueOn, deadline.dueTime());
        }
        return switch (deadline.kind()) {
            case BY_REFERENCE -> {
                String reference = deadline.reference();
                yield fillTemplate(
                        templates.deadlines().byReference(), Map.of("reference", reference == null ? "?" : reference));
            }
            case OPEN_ENDED -> templates.deadlines().openEnded();
            case WORKING_DAYS ->
                fillTemplate(templates.deadlines().workingDays(), Map.of("days", "" + deadline.workingDays()));
            case DATE, RECURRING, NONE, UNKNOWN -> templates.deadlines().none();
        };
    }

    private String renderDueDate(LocalDate day, @Nullable LocalTime time) {
        return time == null
                ? fillTemplate(templates.deadlines().date(), Map.of("date", DATE.format(day)))
                : fillTemplate(
                        templates.deadlines().dateTime(),
                        Map.of("date", DATE.format(day), "time", TIME_OF_DAY.format(time)));
    }

    /** A placeholder without a value stays as it is; which are known was checked at start. */
    private static String fillTemplate(String template, Map<String, String> values) {
        return NoticeTemplates.PLACEHOLDER
                .matcher(template)
                .replaceAll(holder -> Matcher.quoteReplacement(values.getOrDefault(holder.group(1), holder.group())));
    }
}
