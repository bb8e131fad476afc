package vn.dondoc.notification.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.tasks.TaskSnapshot;

/**
 * What an official is to know of each task, once: several notices about one are one line, and what is settled is none.
 *
 * @param sections those that have something in them
 * @param onBehalfOf for whom, by task, where it is as a deputy
 */
record DigestContent(Map<DigestSection, List<TaskSnapshot>> sections, Map<String, String> onBehalfOf) {

    /**
     * What was told to the official of tasks.
     *
     * @param led those that an agency of the official was told of as their lead, with that agency
     * @param waiting those that wait for a decision
     * @param news those told since the digest before, unread and not muted
     * @param onBehalfOf for whom, by task, where it was as a deputy alone
     */
    record NotifiedTasks(
            Map<String, Set<String>> led, Set<String> waiting, Set<String> news, Map<String, String> onBehalfOf) {
        boolean isLed(TaskSnapshot task) {
            return led.getOrDefault(task.id(), Set.of()).contains(task.leadAgencyId());
        }

        Set<String> taskIds() {
            return Stream.of(led.keySet(), waiting, news).flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    /**
     * The day it is of.
     *
     * @param soonUntil what is due until then is due soon
     */
    record Day(LocalDate today, LocalDate soonUntil) {}

    static DigestContent of(List<TaskSnapshot> tasks, NotifiedTasks told, NoticeChoices choices, Day day) {
        Map<DigestSection, List<TaskSnapshot>> sections = new EnumMap<>(DigestSection.class);
        for (DigestSection section : DigestSection.values()) {
            List<TaskSnapshot> there = tasks.stream()
                    .filter(task -> sectionOf(task, told, choices, day) == section)
                    .sorted(Comparator.comparing(
                                    TaskSnapshot::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                            .thenComparing(task -> task.subject().directiveNumber())
                            .thenComparing(TaskSnapshot::id))
                    .toList();
            if (!there.isEmpty()) {
                sections.put(section, there);
            }
        }
        return new DigestContent(sections, told.onBehalfOf);
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    int tasks() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    private static @Nullable DigestSection sectionOf(
            TaskSnapshot task, NotifiedTasks told, NoticeChoices choices, Day day) {
        if (task.isSettled()) {
            return null;
        }
        if (told.waiting.contains(task.id())) {
            return DigestSection.WAITING;
        }
        DigestSection due = dueSection(task, told, choices, day);
        if (due != null) {
            return due;
        }
        return isNews(task, told) ? DigestSection.NEW : null;
    }

    private static @Nullable DigestSection dueSection(
            TaskSnapshot task, NotifiedTasks told, NoticeChoices choices, Day day) {
        DigestSection byDate = task.isRunning() && told.isLed(task) ? byDate(task.dueOn(), day) : null;
        return byDate == null || isMuted(byDate, task, choices, day) ? null : byDate;
    }

    /** What its lead has handed in is no news to the lead. */
    private static boolean isNews(TaskSnapshot task, NotifiedTasks told) {
        return told.news.contains(task.id()) && !(task.isHandedIn() && told.isLed(task));
    }

    private static boolean isMuted(DigestSection section, TaskSnapshot task, NoticeChoices choices, Day day) {
        NoticeKind kind = switch (section) {
            case DUE_TODAY -> NoticeKind.DUE_TODAY;
            case DUE_SOON -> NoticeKind.DUE_SOON;
            default -> null; // cannot be muted, or is no reminder
        };
        return kind != null && choices.mutes(kind, task.subject().directiveId(), day.today());
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
