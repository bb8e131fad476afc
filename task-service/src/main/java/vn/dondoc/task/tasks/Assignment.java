package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.TaskDeadline;

/**
 * What one item of a directive asks of one lead agency.
 *
 * @param directiveTasks how many tasks of this directive the lead got with it, this one included
 * @param occurrence counts the occurrences of a recurring task from 0
 */
public record Assignment(Directive directive, Item item, String leadAgencyId, int directiveTasks, int occurrence) {

    /**
     * The directive that asks.
     *
     * @param issuedOn none where it is not known
     */
    public record Directive(
            String directiveId,
            String number,
            String subject,
            @Nullable LocalDate issuedOn,
            String agencyId) {

        Directive withNumber(String other) {
            return new Directive(directiveId, other, subject, issuedOn, agencyId);
        }

        Directive withSubject(String other) {
            return new Directive(directiveId, number, other, issuedOn, agencyId);
        }

        Directive withIssuedOn(@Nullable LocalDate day) {
            return new Directive(directiveId, number, subject, day, agencyId);
        }
    }

    /**
     * The item of it.
     *
     * @param exactDay true where it says that a date is meant for that very day, also on a day off
     */
    public record Item(
            String number,
            ItemTexts wording,
            List<Coordinator> coordinators,
            List<String> fields,
            Urgency urgency,
            @Nullable Boolean exactDay) {
        public Item {
            coordinators = List.copyOf(coordinators);
            fields = List.copyOf(fields);
        }

        /** Whether what is due on a day off is due on that very day. */
        boolean isDueOnDaysOff() {
            return Boolean.TRUE.equals(exactDay) || urgency.isFlash();
        }

        private Item with(ItemTexts other) {
            return new Item(number, other, coordinators, fields, urgency, exactDay);
        }

        /** The text of the item. */
        public String text() {
            return wording.text();
        }

        /** The agency coordinates no more. */
        private Item without(String coordinatorId) {
            List<Coordinator> others = coordinators.stream()
                    .filter(coordinator -> !coordinatorId.equals(coordinator.agencyId()))
                    .toList();
            return new Item(number, wording, others, fields, urgency, exactDay);
        }
    }

    /**
     * How an item reads.
     *
     * @param text what is asked
     * @param product what is to be handed in, when that is said
     */
    public record ItemTexts(String text, @Nullable String product) {}

    public String directiveId() {
        return directive.directiveId();
    }

    public String assigningAgencyId() {
        return directive.agencyId();
    }

    public String itemNumber() {
        return item.number();
    }

    /** What a task can be found by: its text and fields, its number, and the directive's subject and number. */
    public String searchableText() {
        return Stream.concat(
                        Stream.of(item.text(), directive.subject(), directive.number(), item.number()),
                        item.fields().stream())
                .collect(Collectors.joining("\n")); // parts words
    }

    /** The id of the task that the assignment becomes when it is given for the first time. */
    public TaskId taskId() {
        return TaskId.of(directiveId(), itemNumber(), leadAgencyId);
    }

    /** The identifier of an agency that does not lead it yet. */
    String requireOtherLead(String typed) {
        String agencyId = TextRules.agencyId("leadAgencyId", typed);
        if (agencyId.equals(leadAgencyId)) {
            throw new TaskRejected.RuleViolation("leadAgencyId", "lead.same");
        }
        return agencyId;
    }

    /** The slips of the pen that are of the task and not mended yet; what reads otherwise by now is none of them. */
    List<Correction> concerning(List<Correction> corrections) {
        return corrections.stream().filter(this::concerns).toList();
    }

    private boolean concerns(Correction it) {
        return switch (it.field()) {
            case NUMBER -> !directive.number().equals(it.after());
            case ISSUED_ON -> !Objects.equals(text(directive.issuedOn()), it.after());
            case SUBJECT -> directive.subject().equals(it.before());
            case ITEM_TEXT -> isOfItem(it) && item.text().equals(it.before());
            case ITEM_PRODUCT -> isOfItem(it) && Objects.equals(item.wording().product(), it.before());
            // a task has none of its own
            case KIND, SIGNER -> true;
            case UNKNOWN -> false;
        };
    }

    private boolean isOfItem(Correction it) {
        return item.number().equals(it.itemNumber());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** With the slips of the pen mended. */
    Assignment corrected(List<Correction> concerning) {
        Assignment corrected = this;
        for (Correction it : concerning) {
            corrected = corrected.corrected(it);
        }
        return corrected;
    }

    private Assignment corrected(Correction it) {
        String after = it.after();
        if (it.field() == CorrectedField.ITEM_PRODUCT) {
            return with(item.with(new ItemTexts(item.text(), after)));
        }
        if (after == null) {
            return this;
        }
        return switch (it.field()) {
            case NUMBER -> with(directive.withNumber(after));
            case SUBJECT -> with(directive.withSubject(after));
            case ISSUED_ON -> withDirectiveIssuedOn(LocalDate.parse(after));
            case ITEM_TEXT -> with(item.with(new ItemTexts(after, item.wording().product())));
            case KIND, SIGNER, ITEM_PRODUCT, UNKNOWN -> this;
        };
    }

    private Assignment with(Directive asking) {
        return new Assignment(asking, item, leadAgencyId, directiveTasks, occurrence);
    }

    private Assignment with(Item asked) {
        return new Assignment(directive, asked, leadAgencyId, directiveTasks, occurrence);
    }

    /** Led by another agency, which coordinates no more. */
    public Assignment withLead(String agencyId) {
        return new Assignment(directive, item.without(agencyId), agencyId, directiveTasks, occurrence);
    }

    public Assignment withOccurrence(int number) {
        return new Assignment(directive, item, leadAgencyId, directiveTasks, number);
    }

    public Assignment withTaskCount(int many) {
        return new Assignment(directive, item, leadAgencyId, many, occurrence);
    }

    public Assignment withDirectiveIssuedOn(@Nullable LocalDate day) {
        return new Assignment(directive.withIssuedOn(day), item, leadAgencyId, directiveTasks, occurrence);
    }

    /** Whether its due dates end on a day off just as those of the other. */
    boolean treatsDaysOffAs(Assignment other) {
        return item.isDueOnDaysOff() == other.item.isDueOnDaysOff();
    }

    /** Calculates its due dates. */
    public DueDateCalculator calculator(DeadlinePolicy policy, Instant now) {
        return new DueDateCalculator(policy, leadAgencyId, item.isDueOnDaysOff(), now);
    }

    /** As they are asked of an occurrence of a series: so many days before its date as in the first; and none after the lead. */
    List<Coordinator> coordinatorsBy(TaskDeadline deadline, DueDateCalculator calculator) {
        List<Coordinator> asked = deadline.rule() instanceof Deadline.Recurring series
                ? coordinatorsLaterBy(ChronoUnit.DAYS.between(series.first(), series.dateOf(occurrence)))
                : item.coordinators();
        return asked.stream().map(it -> ending(it, deadline, calculator)).toList();
    }

    /** By the days off of the party; where the rule of the deadline is only counted here, nobody could refuse a later date before. */
    static Coordinator ending(Coordinator asked, TaskDeadline deadline, DueDateCalculator calculator) {
        if (asked.dueOn() == null) {
            return asked;
        }
        LocalDate last = calculator.of(asked.agencyId()).lastDay(asked.dueOn());
        LocalDate latest = deadline.dueOn();
        return new Coordinator(
                asked.agencyId(), asked.name(), asked.part(), latest != null && last.isAfter(latest) ? latest : last);
    }

    private List<Coordinator> coordinatorsLaterBy(long days) {
        return item.coordinators().stream()
                .map(it -> it.dueOn() == null
                        ? it
                        : new Coordinator(
                                it.agencyId(), it.name(), it.part(), it.dueOn().plusDays(days)))
                .toList();
    }
}
