package vn.dondoc.notification.rendering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.ClockStopCause;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.notification.notices.ItemNote;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.notification.settings.InvalidSetting;
import vn.dondoc.platform.vietnam.PlainText;

/**
 * The templates of all kinds in both languages; {@code notification-templates.yml} is what is shipped. A missing kind or a misspelt
 * placeholder is refused.
 */
public record NoticeTemplates(LanguageTemplates vi, LanguageTemplates en) {

    /** {@code {name}} in a template. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Set<String> NOTICE_PLACEHOLDERS = Set.of(
            "count",
            "number",
            "subject",
            "items",
            "item",
            "reason",
            "detail",
            "date",
            "days",
            "former",
            "agency",
            "lead",
            "assigner",
            "time",
            "deadline",
            "successor");

    /** The texts of one kind of notice. */
    record NoticeTemplate(String title, String body) {
        NoticeTemplate {
            // it becomes the subject of a mail
            if (title.isBlank() || body.isBlank() || !PlainText.isOneLine(title)) {
                throw InvalidSetting.of("settings.template");
            }
        }
    }

    /** How deadlines read, by what is known of them. */
    record DeadlineTemplates(
            String date, String dateTime, String workingDays, String byReference, String openEnded, String none) {}

    /**
     * Why something happened that nobody has to give a reason for: what the system knows, and after it what somebody wrote.
     *
     * @param none what stands where nothing is known
     */
    record ReasonTemplates(
            String none,
            Map<DueDateCause, String> dueDate,
            Map<ClockStopCause, String> clockStop,
            Map<CancellationCause, String> cancellation,
            Map<LapseCause, String> lapse) {
        ReasonTemplates {
            dueDate = complete(DueDateCause.class, dueDate);
            clockStop = complete(ClockStopCause.class, clockStop);
            cancellation = complete(CancellationCause.class, cancellation);
            lapse = complete(LapseCause.class, lapse);
            Stream.of(dueDate, clockStop, cancellation, lapse)
                    .forEach(texts -> requireKnownPlaceholders(texts.values().stream(), NOTICE_PLACEHOLDERS));
        }

        /** Empty for a cause without a text. */
        String of(@Nullable Enum<?> cause) {
            return Stream.of(dueDate, clockStop, cancellation, lapse)
                    .flatMap(texts -> texts.entrySet().stream())
                    .filter(text -> text.getKey().equals(cause))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }

    /** A value of a newer contract has no text. */
    private static <E extends Enum<E>> Map<E, String> complete(Class<E> values, Map<E, String> texts) {
        for (E value : values.getEnumConstants()) {
            if (!texts.containsKey(value) && !value.name().equals("UNKNOWN")) {
                throw InvalidSetting.of("settings.no-text", value.name());
            }
        }
        return Map.copyOf(texts);
    }

    private static void requireKnownPlaceholders(Stream<String> texts, Set<String> known) {
        texts.forEach(text -> requireKnownPlaceholders(text, known));
    }

    private static void requireKnownPlaceholders(String text, Set<String> known) {
        List<String> unknown = PLACEHOLDER
                .matcher(text)
                .results()
                .map(holder -> holder.group(1))
                .filter(name -> !known.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw InvalidSetting.because(
                    text,
                    "settings.placeholder",
                    unknown,
                    known.stream().sorted().toList());
        }
    }

    /**
     * How corrections read.
     *
     * @param onlyItems where nothing of the directive itself was wrong
     * @param nothing where there was nothing, or is nothing any more
     */
    record CorrectionTemplates(String onlyItems, String nothing, Map<CorrectedField, String> fields) {
        CorrectionTemplates {
            fields = complete(CorrectedField.class, fields);
            requireKnownPlaceholders(fields.values().stream(), Set.of("before", "after"));
        }

        /** Empty for a field of a newer contract. */
        String of(CorrectedField field) {
            return fields.getOrDefault(field, "");
        }
    }

    /**
     * The list of tasks.
     *
     * @param line what it says of each
     * @param notes what is said behind that of one task alone
     * @param corrections what is said of what was wrong
     * @param more what stands for those that do not fit in
     */
    record ItemTemplates(String line, Map<ItemNote.Kind, String> notes, CorrectionTemplates corrections, String more) {
        ItemTemplates {
            notes = Map.copyOf(notes);
            for (ItemNote.Kind kind : ItemNote.Kind.values()) {
                if (!notes.containsKey(kind)) {
                    throw InvalidSetting.of("settings.no-text", kind.name());
                }
            }
            requireKnownPlaceholders(Stream.of(line), Set.of("item", "text", "lead", "deadline"));
            requireKnownPlaceholders(notes.values().stream(), Set.of("part", "date"));
            requireKnownPlaceholders(Stream.of(more), Set.of("count"));
        }

        String noteOf(ItemNote.Kind kind) {
            return Objects.requireNonNull(notes.get(kind), "The constructor lets no language without it pass.");
        }
    }

    /**
     * What stands around a notice for others.
     *
     * @param sentUp one that an agency above gets, as its own has nobody
     * @param onBehalfOf one that a deputy gets
     */
    record ForOthersTemplates(NoticeTemplate sentUp, NoticeTemplate onBehalfOf) {
        ForOthersTemplates {
            requireKnownPlaceholders(Stream.of(sentUp.title(), sentUp.body()), Set.of("title", "body", "agency"));
            requireKnownPlaceholders(
                    Stream.of(onBehalfOf.title(), onBehalfOf.body()), Set.of("title", "body", "official"));
        }
    }

    /**
     * All templates of one language.
     *
     * @param urgent how the title of an urgent notice reads
     * @param forOthers what stands around title and body of a notice that somebody gets for another
     * @param late what a reminder that goes out late adds
     * @param coordinating of new tasks, for an agency that coordinates on them; {@code kinds} has the one for their leads
     */
    record LanguageTemplates(
            String urgent,
            ForOthersTemplates forOthers,
            ItemTemplates items,
            String late,
            ReasonTemplates reasons,
            DeadlineTemplates deadlines,
            NoticeTemplate coordinating,
            Map<NoticeKind, NoticeTemplate> kinds) {
        LanguageTemplates {
            kinds = Map.copyOf(kinds);
            for (NoticeKind kind : NoticeKind.values()) {
                if (!kinds.containsKey(kind)) {
                    throw InvalidSetting.of("settings.no-text", kind.name());
                }
            }
            requireKnownPlaceholders(Stream.of(urgent), Set.of("title"));
            requireKnownPlaceholders(Stream.of(late), Set.of("time"));
            requireKnownPlaceholders(Stream.of(deadlines.date()), Set.of("date"));
            requireKnownPlaceholders(Stream.of(deadlines.dateTime()), Set.of("time", "date"));
            requireKnownPlaceholders(Stream.of(deadlines.workingDays()), Set.of("days"));
            requireKnownPlaceholders(Stream.of(deadlines.byReference()), Set.of("reference"));
            requireKnownPlaceholders(
                    Stream.concat(Stream.of(coordinating), kinds.values().stream())
                            .flatMap(template -> Stream.of(template.title(), template.body())),
                    NOTICE_PLACEHOLDERS);
        }

        NoticeTemplate templateOf(Notice notice) {
            NoticeKind kind = notice.content().kind();
            if (kind == NoticeKind.ASSIGNED && notice.recipient().agencyRole() != RecipientAgency.LEAD) {
                return coordinating;
            }
            NoticeTemplate template = kinds.get(kind);
            if (template == null) {
                throw new IllegalStateException("The constructor lets no language without " + kind + " pass.");
            }
            return template;
        }
    }
}
