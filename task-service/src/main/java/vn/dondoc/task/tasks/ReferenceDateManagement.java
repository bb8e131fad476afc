package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.Moment;

/**
 * Makes the dates of documents known, and moves the deadlines that refer to them. A date given again finishes what was cut
 * off: those that have it stay, the others get it.
 */
@Service
public class ReferenceDateManagement {
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_REASON = 2_000;

    private final ReferenceDates dates;
    private final Tasks tasks;
    private final Timekeeper timekeeper;

    ReferenceDateManagement(ReferenceDates dates, Tasks tasks, Timekeeper timekeeper) {
        this.dates = dates;
        this.tasks = tasks;
        this.timekeeper = timekeeper;
    }

    /**
     * What came of it.
     *
     * @param date the one in force
     * @param moved how many due dates became known or moved by this
     */
    public record Recorded(ReferenceDate.Entry date, int moved) {}

    /**
     * For the tasks that the actor's agency assigns. A number without its year means a document of this year; but it is a
     * person who says so, so it reaches also what names no year either and still waits.
     */
    public Recorded record(String number, LocalDate dueOn, String reason, Moment moment) {
        Authority.requireDecider(moment.actor());
        String typed = Wording.checked("number", number, LONGEST_NUMBER);
        ReferenceKey key = ReferenceKey.of(moment.actor().agencyId(), typed)
                .orElseThrow(() -> new TaskRejected.RuleBroken(
                        "number", "không phải số, ký hiệu văn bản / is no document number"));
        Wording.requireAhead("dueOn", dueOn, OfficialTime.dayOf(moment.time()));
        String why = Wording.checked("reason", reason, LONGEST_REASON);
        var said = ReferenceDate.Entry.by(moment, typed, dueOn, why);
        requireYear(key, said);
        ReferenceDate known = remember(key, typed, said);
        int moved = resolve(key, said.namesNoYear() ? said.year() : null, moment);
        return new Recorded(known.of(said.year()).orElseThrow(), moved);
    }

    /** Where another year's document of that number is still in force, it could as well be that one which is corrected. */
    private void requireYear(ReferenceKey key, ReferenceDate.Entry said) {
        LocalDate today = OfficialTime.dayOf(said.at());
        dates.find(key)
                .filter(_ -> said.namesNoYear())
                .filter(known -> known.of(said.year()).isEmpty())
                .flatMap(known -> known.given().reversed().stream()
                        .filter(it -> it.isInForceOn(today))
                        .findFirst())
                .ifPresent(other -> {
                    throw new TaskRejected.RuleBroken(
                            "number", """
                            văn bản số này của năm %1$d còn hạn %2$s; hãy ghi cả ngày ban hành, ví dụ %3$s / \
                            the document of %1$d with this number still sets %2$s; add the day it was issued, such as %3$s\
                            """.formatted(other.year(), other.dueOn(), "15/UBND-KT ngày 3/11/2025"));
                });
    }

    public ReferenceDate get(String number, Actor actor) {
        return ReferenceKey.of(actor.agencyId(), number)
                .flatMap(dates::find)
                .flatMap(known -> ReferenceKey.yearIn(number).map(known::only).orElse(Optional.of(known)))
                .orElseThrow(() -> new ReferenceDateNotFound(number));
    }

    private ReferenceDate remember(ReferenceKey key, String number, ReferenceDate.Entry date) {
        while (true) {
            Optional<ReferenceDate> known = dates.find(key);
            if (known.filter(it -> it.knows(date)).isPresent()) {
                return known.get();
            }
            ReferenceDate next =
                    known.map(it -> it.corrected(date)).orElseGet(() -> new ReferenceDate(key, number, List.of(date)));
            if (dates.save(next)) {
                return next;
            }
        }
    }

    /**
     * A directive was issued and its tasks are stored: if it sets a date, that is known now, and what it refers to may be
     * known already. What an official said of that year's document, or another directive of that number, stays as long as it
     * is not past; what it said itself before it was amended does not.
     */
    void issued(DirectiveFacts directive, Moment moment) {
        String agency = directive.issuingAgencyId();
        ReferenceKey.of(agency, directive.number())
                .ifPresent(key -> dateSetBy(directive).ifPresent(dueOn -> announce(key, directive, dueOn, moment)));
        directive.items().stream()
                .map(item -> Deadline.givenBy(item.deadline(), item.urgency()))
                .distinct()
                .flatMap(deadline -> deadline.referenceFor(agency).stream())
                .forEach(key -> resolve(key, null, moment));
    }

    private void announce(ReferenceKey key, DirectiveFacts directive, LocalDate dueOn, Moment moment) {
        LocalDate today = OfficialTime.dayOf(moment.time());
        var its = ReferenceDate.Entry.of(directive, moment, dueOn);
        boolean isSaidOtherwise = dates.find(key)
                .flatMap(known -> known.of(its.year()))
                .filter(known -> known.isInForceOn(today))
                .filter(known -> !directive.directiveId().equals(known.directiveId()))
                .isPresent();
        if (!isSaidOtherwise && its.isInForceOn(today)) {
            remember(key, directive.number(), its);
            resolve(key, null, moment);
        }
    }

    /** The one date by which the directive asks for things; none when it gives several, or counts or repeats. */
    static Optional<LocalDate> dateSetBy(DirectiveFacts directive) {
        List<Deadline> dated = directive.items().stream()
                .map(item -> Deadline.givenBy(item.deadline(), item.urgency()))
                .filter(Deadline::givesADate)
                .toList();
        Set<LocalDate> days = dated.stream()
                .flatMap(deadline -> deadline instanceof Deadline.On on ? Stream.of(on.dueOn()) : Stream.empty())
                .collect(Collectors.toSet());
        boolean one = days.size() == 1 && dated.stream().allMatch(Deadline.On.class::isInstance);
        return one ? days.stream().findFirst() : Optional.empty();
    }

    /**
     * @param byHand the year of the document that an official named without one; none when nobody did
     * @return how many due dates became known or moved
     */
    private int resolve(ReferenceKey key, @Nullable Integer byHand, Moment moment) {
        int moved = 0;
        boolean more = dates.find(key).isPresent();
        while (more) {
            Pass pass = pass(key, byHand, moment);
            moved += pass.moved();
            // who acts on a task at the same time is let through, and the task is looked at again
            more = pass.stale();
        }
        return moved;
    }

    private record Pass(int moved, boolean stale) {}

    private Pass pass(ReferenceKey key, @Nullable Integer byHand, Moment moment) {
        int moved = 0;
        boolean stale = false;
        List<StoredTask> page = tasks.referringTo(key, null, DirectiveTasks.CHUNK);
        while (!page.isEmpty()) {
            TaskId last = page.getLast().task().id();
            List<StoredTask> changed = changed(page, key, byHand, moment);
            Set<TaskId> faster = tasks.saveAll(changed, moment);
            moved += (int) changed.stream()
                    .map(stored -> stored.task().snapshot())
                    .filter(task -> !task.schedule().missed() && !faster.contains(task.id()))
                    .count();
            stale |= !faster.isEmpty();
            page = tasks.referringTo(key, last, DirectiveTasks.CHUNK);
        }
        return new Pass(moved, stale);
    }

    /** The date is read after the tasks: whoever corrects it later finds these stored, or makes them stale. */
    private List<StoredTask> changed(List<StoredTask> page, ReferenceKey key, @Nullable Integer byHand, Moment moment) {
        Timekeeping time = timekeeper.current();
        LocalDate today = OfficialTime.dayOf(moment.time());
        return dates.find(key).stream()
                .flatMap(known -> page.stream()
                        .filter(stored -> dateFor(stored.task().snapshot(), known, byHand, today)
                                .filter(date ->
                                        stored.task().clock(time).resolveReference(date.dueOn(), reason(date), moment))
                                .isPresent()))
                .toList();
    }

    /**
     * That of the document of the year which the task names, or in which its directive was issued. By hand also what names
     * no year is reached, as long as it waits or has its date from there.
     */
    private static Optional<ReferenceDate.Entry> dateFor(
            TaskSnapshot task, ReferenceDate known, @Nullable Integer byHand, LocalDate today) {
        Optional<Integer> named = yearNamedBy(task);
        return named.or(() -> Optional.ofNullable(task.assignment().directiveIssuedOn())
                        .map(LocalDate::getYear))
                .flatMap(known::of)
                .filter(date -> date.isInForceOn(today))
                .or(() -> Optional.ofNullable(byHand)
                        .filter(year -> named.isEmpty() && takes(task, known, year))
                        .flatMap(known::of)
                        .filter(date -> date.isInForceOn(today)));
    }

    private static Optional<Integer> yearNamedBy(TaskSnapshot task) {
        return task.schedule().deadline() instanceof Deadline.AsSetBy(String document)
                ? ReferenceKey.yearIn(document)
                : Optional.empty();
    }

    private static boolean takes(TaskSnapshot task, ReferenceDate known, int year) {
        LocalDate dueOn = task.schedule().dueOn();
        return dueOn == null || known.everGave(year, dueOn);
    }

    private static String reason(ReferenceDate.Entry date) {
        return "Theo văn bản %1$s: %2$s / As set by %1$s".formatted(date.number(), date.reason());
    }
}
