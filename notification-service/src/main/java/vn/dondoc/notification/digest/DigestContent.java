package vn.dondoc.notification.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.recipients.RemindedOfficial;
import vn.dondoc.notification.tasks.TaskSnapshot;

/**
 * What an official is to know of each task, once: several matters of one are one line, and what is settled is none.
 *
 * @param sections those that have something in them
 * @param onBehalfOf for whom, by task, where it is as a deputy
 */
record DigestContent(Map<DigestSection, List<TaskSnapshot>> sections, Map<String, String> onBehalfOf) {
    private static final Comparator<TaskSnapshot> BY_DATE = Comparator.comparing(
                    TaskSnapshot::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(task -> task.subject().directiveNumber())
            .thenComparing(TaskSnapshot::id);

    /**
     * What an official has to do with tasks: as it is now, and what was told.
     *
     * @param acting the official, and then those for whom the official acts that day
     * @param waiting by task that waits for a decision, whose: the official's, or that of somebody for whom the official acts
     * @param news by task that was told of since the digest before, unread and not muted, for whom
     */
    record Concerns(List<RemindedOfficial> acting, Map<String, String> waiting, Map<String, String> news) {
        String officialId() {
            return acting.getFirst().official().id();
        }

        private boolean leads(TaskSnapshot task) {
            return acting.stream().anyMatch(one -> one.agencyIds().contains(task.leadAgencyId()));
        }
    }

    /**
     * The day it is of.
     *
     * @param soonUntil what is due until then is due soon
     */
    record Day(LocalDate today, LocalDate soonUntil) {}

    /** Where a task stands, and for whom. */
    private record Place(DigestSection section, String officialId) {}

    static DigestContent of(List<TaskSnapshot> tasks, Concerns concerns, NoticeChoices choices, Day day) {
        Map<DigestSection, List<TaskSnapshot>> sections = new EnumMap<>(DigestSection.class);
        Map<String, String> onBehalfOf = new HashMap<>();
        tasks.stream()
                .sorted(BY_DATE)
                .forEach(task -> placeOf(task, concerns, choices, day).ifPresent(place -> {
                    sections.computeIfAbsent(place.section, _ -> new ArrayList<>())
                            .add(task);
                    if (!place.officialId.equals(concerns.officialId())) {
                        onBehalfOf.put(task.id(), place.officialId);
                    }
                }));
        return new DigestContent(sections, onBehalfOf);
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    int tasks() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    private static Optional<Place> placeOf(TaskSnapshot task, Concerns concerns, NoticeChoices choices, Day day) {
        if (task.isSettled()) {
            return Optional.empty();
        }
        return place(DigestSection.WAITING, concerns.waiting.get(task.id()))
                .or(() -> placeByDate(task, concerns, choices, day))
                .or(() -> place(DigestSection.NEW, newsFor(task, concerns)));
    }

    private static Optional<Place> place(DigestSection section, @Nullable String officialId) {
        return Optional.ofNullable(officialId).map(it -> new Place(section, it));
    }

    private static Optional<Place> placeByDate(TaskSnapshot task, Concerns concerns, NoticeChoices choices, Day day) {
        DigestSection section = task.isRunning() ? byDate(task.dueOn(), day) : null;
        if (section == null || isMuted(section, task, choices, day)) {
            return Optional.empty();
        }
        return concerns.acting.stream()
                .filter(one -> section.reminders().stream().anyMatch(kind -> one.isRemindedOf(task, kind)))
                .findFirst()
                .map(one -> new Place(section, one.official().id()));
    }

    /** What its lead has handed in is no news to the lead. */
    private static @Nullable String newsFor(TaskSnapshot task, Concerns concerns) {
        return task.isHandedIn() && concerns.leads(task) ? null : concerns.news.get(task.id());
    }

    private static boolean isMuted(DigestSection section, TaskSnapshot task, NoticeChoices choices, Day day) {
        return section.reminders().stream()
                .allMatch(kind -> choices.mutes(kind, task.subject().directiveId(), day.today()));
    }

    private static @Nullable DigestSection byDate(@Nullable LocalDate dueOn, Day day) {
        if (dueOn == null || dueOn.isAfter(day.soonUntil())) {
            return null;
        }
        if (dueOn.isAfter(day.today())) {
            return DigestSection.DUE_SOON;
        }
        return dueOn.equals(day.today()) ? DigestSection.DUE_TODAY : DigestSection.OVERDUE;
    }
}
