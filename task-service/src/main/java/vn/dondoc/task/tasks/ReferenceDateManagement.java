package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param moved how many due dates became known or moved by this
     */
    public record Recorded(ReferenceDate date, int moved) {}

    /** For the tasks that the actor's agency assigns. */
    public Recorded record(String number, LocalDate dueOn, String reason, Moment moment) {
        Authority.requireDecider(moment.actor());
        String typed = Wording.checked("number", number, LONGEST_NUMBER);
        ReferenceKey key = ReferenceKey.of(moment.actor().agencyId(), typed)
                .orElseThrow(() -> new TaskRejected.RuleBroken(
                        "number", "không phải số, ký hiệu văn bản / is no document number"));
        Wording.requireAhead("dueOn", dueOn, OfficialTime.dayOf(moment.time()));
        String why = Wording.checked("reason", reason, LONGEST_REASON);
        ReferenceDate known = remember(key, typed, ReferenceDate.Entry.by(moment, dueOn, why));
        return new Recorded(known, resolve(key, moment));
    }

    public ReferenceDate get(String number, Actor actor) {
        return ReferenceKey.of(actor.agencyId(), number)
                .flatMap(dates::find)
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
     * known already. What an official said, or another directive of that number, stays as long as it is not past; what it
     * said itself before it was amended does not.
     */
    void issued(DirectiveFacts directive, Moment moment) {
        String agency = directive.issuingAgencyId();
        ReferenceKey.of(agency, directive.number())
                .ifPresent(key -> dateSetBy(directive)
                        .filter(_ -> inForce(key, moment)
                                .filter(date -> !date.isSaidBy(directive.directiveId()))
                                .isEmpty())
                        .ifPresent(dueOn -> announce(key, directive, dueOn, moment)));
        directive.items().stream()
                .map(item -> Deadline.givenBy(item.deadline(), item.urgency()))
                .distinct()
                .flatMap(deadline -> deadline.referenceFor(agency).stream())
                .forEach(key -> resolve(key, moment));
    }

    private void announce(ReferenceKey key, DirectiveFacts directive, LocalDate dueOn, Moment moment) {
        if (dueOn.isBefore(OfficialTime.dayOf(moment.time()))) {
            return;
        }
        String why = "Hạn nêu trong văn bản ban hành ngày %1$s / As the document issued on %1$s says"
                .formatted(directive.issuedOn());
        remember(key, directive.number(), ReferenceDate.Entry.of(directive.directiveId(), moment, dueOn, why));
        resolve(key, moment);
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

    /** A number is used again in the next year, so a date that has passed says nothing about what is assigned now. */
    private Optional<ReferenceDate> inForce(ReferenceKey key, Moment moment) {
        LocalDate today = OfficialTime.dayOf(moment.time());
        return dates.find(key).filter(it -> !it.dueOn().isBefore(today));
    }

    /** @return how many due dates became known or moved */
    private int resolve(ReferenceKey key, Moment moment) {
        int moved = 0;
        boolean more = inForce(key, moment).isPresent();
        while (more) {
            Pass pass = pass(key, moment);
            moved += pass.moved();
            // who acts on a task at the same time is let through, and the task is looked at again
            more = pass.stale();
        }
        return moved;
    }

    private record Pass(int moved, boolean stale) {}

    private Pass pass(ReferenceKey key, Moment moment) {
        int moved = 0;
        boolean stale = false;
        List<StoredTask> page = tasks.referringTo(key, null, DirectiveTasks.CHUNK);
        while (!page.isEmpty()) {
            TaskId last = page.getLast().task().id();
            List<StoredTask> changed = changed(page, key, moment);
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
    private List<StoredTask> changed(List<StoredTask> page, ReferenceKey key, Moment moment) {
        Timekeeping time = timekeeper.current();
        return inForce(key, moment).stream()
                .flatMap(date -> page.stream()
                        .filter(stored ->
                                stored.task().clock(time).resolveReference(date.dueOn(), reason(date), moment)))
                .toList();
    }

    private static String reason(ReferenceDate date) {
        return "Theo văn bản %1$s: %2$s / As set by %1$s"
                .formatted(date.number(), date.given().getLast().reason());
    }
}
