package vn.dondoc.notification.rendering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * The sentences of all kinds in both languages, read from {@code notification-templates.yml}. A missing kind or a
 * misspelt place holder stops the start with a sentence that names it.
 */
@ConfigurationProperties("notification.templates")
public record NoticeTemplates(Language vi, Language en) {

    /** {@code {name}} in a template. */
    static final Pattern PLACE_HOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Set<String> OF_A_NOTICE = Set.of(
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
            "deadline");

    /** What one kind of notice says. */
    record Wording(String title, String body) {}

    /** How deadlines are told. */
    record Deadlines(
            String date, String dateTime, String workingDays, String byReference, String openEnded, String none) {}

    /**
     * All words of one language.
     *
     * @param urgent how the title of an urgent notice reads
     * @param item one line of the list of tasks
     * @param late what a reminder that is told late says on top
     * @param more what stands for those that do not fit in the list
     * @param coordinating of new tasks, to an agency that helps with them; {@code kinds} has what their leads are told
     */
    record Language(
            String urgent,
            String item,
            String late,
            String more,
            String noReason,
            Deadlines deadlines,
            Wording coordinating,
            Map<NoticeKind, Wording> kinds) {
        Language {
            kinds = Map.copyOf(kinds);
            for (NoticeKind kind : NoticeKind.values()) {
                if (!kinds.containsKey(kind)) {
                    throw new IllegalArgumentException("There is no template for notices of kind " + kind + ".");
                }
            }
            check(Stream.of(urgent), Set.of("title"));
            check(Stream.of(late), Set.of("time"));
            check(Stream.of(more), Set.of("count"));
            check(Stream.of(deadlines.date()), Set.of("date"));
            check(Stream.of(deadlines.dateTime()), Set.of("time", "date"));
            check(Stream.of(deadlines.workingDays()), Set.of("days"));
            check(Stream.of(deadlines.byReference()), Set.of("reference"));
            check(Stream.of(item), Set.of("item", "text", "lead", "deadline"));
            check(
                    Stream.concat(Stream.of(coordinating), kinds.values().stream())
                            .flatMap(wording -> Stream.of(wording.title(), wording.body())),
                    OF_A_NOTICE);
        }

        private static void check(Stream<String> texts, Set<String> known) {
            List<String> unknown = texts.flatMap(
                            text -> PLACE_HOLDER.matcher(text).results().map(holder -> holder.group(1)))
                    .filter(name -> !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "The templates of notices use " + unknown + " where only " + known + " have a value.");
            }
        }

        Wording of(Notice notice) {
            NoticeKind kind = notice.kind();
            if (kind == NoticeKind.ASSIGNED && notice.party() != RecipientAgency.LEAD) {
                return coordinating;
            }
            Wording wording = kinds.get(kind);
            if (wording == null) {
                throw new IllegalStateException("The constructor lets no language without " + kind + " pass.");
            }
            return wording;
        }
    }
}
