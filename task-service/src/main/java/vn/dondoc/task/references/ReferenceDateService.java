package vn.dondoc.task.references;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.Tasks;

/**
 * Makes the dates of documents known, and moves the deadlines that refer to them. A date given again finishes what was cut
 * off: those that have it stay, the others get it.
 */
@Service
public class ReferenceDateService {
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_REASON = 2_000;

    private final ReferenceDates dates;
    private final Tasks tasks;
    private final TaskBatch batch;

    public ReferenceDateService(ReferenceDates dates, Tasks tasks, TaskBatch batch) {
        this.dates = dates;
        this.tasks = tasks;
        this.batch = batch;
    }

    /**
     * What came of it.
     *
     * @param date the one in force
     * @param moved how many due dates became known or moved by this
     */
    public record RecordedDate(ReferenceDate.Entry date, int moved) {}

    /**
     * For the tasks that the actor's agency assigns. A number without its year means a document of this year; but it is a
     * person who says so, so it reaches also what names no year either and still waits.
     */
    public RecordedDate record(String number, LocalDate dueOn, String reason, CommandContext context) {
        TaskOperation.SET_REFERENCE_DATE.require(Role.of(context.actor().role()), Set.of(Relation.OWN_AGENCY));
        String typed = TextRules.checkedLine("number", number, LONGEST_NUMBER);
        DocumentReference key = DocumentReference.of(context.actor().agencyId(), typed)
                .orElseThrow(() -> new TaskRejected.RuleViolation("number", "reference.no-number"));
        TextRules.requireAhead("dueOn", dueOn, VietnamTime.dayOf(context.time()));
        String why = TextRules.checked("reason", reason, LONGEST_REASON);
        var said = ReferenceDate.Entry.by(context, typed, dueOn, why);
        requireYear(key, said);
        Optional<ReferenceDate.Entry> before = dates.find(key).flatMap(it -> it.of(said.year()));
        ReferenceDate.Entry date = remember(key, typed, said).of(said.year()).orElseThrow();
        int moved = resolve(key, said.namesNoYear() ? said.year() : null, context);
        context.auditChanges(
                FieldChange.added("document", key),
                new FieldChange(
                        "dueOn",
                        before.map(it -> it.dueOn().toString()).orElse(null),
                        date.dueOn().toString()),
                FieldChange.added("tasks.moved", moved));
        return new RecordedDate(date, moved);
    }

    /** Where another year's document of that number is still in force, it could as well be that one which is corrected. */
    private void requireYear(DocumentReference key, ReferenceDate.Entry said) {
        LocalDate today = VietnamTime.dayOf(said.at());
        dates.find(key)
                .filter(_ -> said.namesNoYear())
                .filter(known -> known.of(said.year()).isEmpty())
                .flatMap(known -> known.given().reversed().stream()
                        .filter(it -> it.isInForceOn(today))
                        .findFirst())
                .ifPresent(other -> {
                    throw new TaskRejected.RuleViolation("number", "reference.other-year", other.year(), other.dueOn());
                });
    }

    public ReferenceDate get(String number, Actor actor) {
        return DocumentReference.of(actor.agencyId(), number)
                .flatMap(dates::find)
                .flatMap(known ->
                        DocumentReference.yearIn(number).map(known::only).orElse(Optional.of(known)))
                .orElseThrow(() -> new ReferenceDateNotFound(number));
    }

    private ReferenceDate remember(DocumentReference key, String number, ReferenceDate.Entry date) {
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
    public void issued(DirectiveFacts directive, CommandContext context) {
        String agency = directive.issuingAgencyId();
        DocumentReference.of(agency, directive.number())
                .ifPresent(key -> dateSetBy(directive).ifPresent(dueOn -> announce(key, directive, dueOn, context)));
        directive.items().stream()
                .map(item -> Deadline.givenBy(item.deadline(), item.urgency()))
                .distinct()
                .flatMap(deadline -> deadline.referenceFor(agency).stream())
                .forEach(key -> resolve(key, null, context));
    }

    private void announce(DocumentReference key, DirectiveFacts directive, LocalDate dueOn, CommandContext context) {
        LocalDate today = VietnamTime.dayOf(context.time());
        var its = ReferenceDate.Entry.of(directive, context, dueOn);
        boolean isSaidOtherwise = dates.find(key)
                .flatMap(known -> known.of(its.year()))
                .filter(known -> known.isInForceOn(today))
                .filter(known -> !directive.directiveId().equals(known.directiveId()))
                .isPresent();
        if (!isSaidOtherwise && its.isInForceOn(today)) {
            remember(key, directive.number(), its);
            resolve(key, null, context);
        }
    }

    /** The one date by which the directive asks for things; none when it gives several, or counts or repeats. */
    public static Optional<LocalDate> dateSetBy(DirectiveFacts directive) {
        List<Deadline> dated = directive.items().stream()
                .map(item -> Deadline.givenBy(item.deadline(), item.urgency()))
                .filter(Deadline::givesADate)
                .toList();
        Set<LocalDate> days = dated.stream()
                .flatMap(deadline -> deadline instanceof Deadline.FixedDate on ? Stream.of(on.dueOn()) : Stream.empty())
                .collect(Collectors.toSet());
        boolean one = days.size() == 1 && dated.stream().allMatch(Deadline.FixedDate.class::isInstance);
        return one ? days.stream().findFirst() : Optional.empty();
    }

    /**
     * @param byHand the year of the document that an official named without one; none when nobody did
     * @return how many due dates became known or moved
     */
    private int resolve(DocumentReference key, @Nullable Integer byHand, CommandContext context) {
        if (dates.find(key).isEmpty()) {
            return 0;
        }
        var moved = new AtomicInteger();
        batch.apply(
                        TaskPages.inOrder(tasks, (after, limit) -> tasks.findIdsByReference(key, after, limit)),
                        (policy, its) -> new Resolution(key, byHand, policy, its, moved),
                        context)
                .orThrow();
        return moved.get();
    }

    /** Puts the date into the tasks of one page. It is read after them: whoever corrects it later finds these stored, or makes them stale. */
    private final class Resolution implements TaskChange {
        private final DocumentReference key;
        private final @Nullable Integer byHand;
        private final DeadlinePolicy policy;
        private final CommandContext context;
        private final AtomicInteger moved;
        private final Optional<ReferenceDate> known;

        Resolution(
                DocumentReference key,
                @Nullable Integer byHand,
                DeadlinePolicy policy,
                CommandContext context,
                AtomicInteger moved) {
            this.key = key;
            this.byHand = byHand;
            this.policy = policy;
            this.context = context;
            this.moved = moved;
            this.known = dates.find(key);
        }

        @Override
        public Outcome apply(Task task) {
            LocalDate today = VietnamTime.dayOf(context.time());
            return Outcome.changedIf(known.filter(_ -> task.state().reference().equals(Optional.of(key)))
                    .flatMap(date -> dateFor(task.state(), date, byHand, today))
                    .filter(date -> task.resolveReference(date.dueOn(), reason(date), policy, context))
                    .isPresent());
        }

        @Override
        public void stored(List<Task> changed) {
            moved.addAndGet((int) changed.stream()
                    .filter(task -> !task.state().deadline().reminders().missed())
                    .count());
        }
    }

    /**
     * That of the document of the year which the task names, or in which its directive was issued. By hand also what names
     * no year is reached, as long as it waits or has its date from there.
     */
    private static Optional<ReferenceDate.Entry> dateFor(
            TaskState task, ReferenceDate known, @Nullable Integer byHand, LocalDate today) {
        Optional<Integer> named = yearNamedBy(task);
        return named.or(() -> Optional.ofNullable(task.assignment().directive().issuedOn())
                        .map(LocalDate::getYear))
                .flatMap(known::of)
                .filter(date -> date.isInForceOn(today))
                .or(() -> Optional.ofNullable(byHand)
                        .filter(year -> named.isEmpty() && takes(task, known, year))
                        .flatMap(known::of)
                        .filter(date -> date.isInForceOn(today)));
    }

    private static Optional<Integer> yearNamedBy(TaskState task) {
        return task.deadline().rule() instanceof Deadline.ByReference(String document)
                ? DocumentReference.yearIn(document)
                : Optional.empty();
    }

    private static boolean takes(TaskState task, ReferenceDate known, int year) {
        LocalDate dueOn = task.deadline().dueOn();
        return dueOn == null || known.everGave(year, dueOn);
    }

    private static DueDateReason reason(ReferenceDate.Entry date) {
        return date.issuedOn() == null
                ? DueDateReason.reference(date.number(), date.reason())
                : DueDateReason.reference(date.number(), date.issuedOn(), date.reason());
    }
}
