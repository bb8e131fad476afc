package vn.dondoc.task.transfers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

/**
 * The order to move open tasks that one agency leads to another. What is decided is told in it; what became of each
 * task stands in its {@link TransferResult}.
 *
 * @param id follows from who ordered it and the command's key, so that a repeat finds it
 * @param order what is to be moved, between agencies as the directory knows them
 * @param ordered by whom and when; whoever carries it out does so in the name of that official
 */
public record Transfer(String id, TransferOrder order, CommandContext ordered, Stage stage) {
    /** It travels with each task's own text, and cannot be refused any more when a task's turn comes. */
    private static final int LONGEST_REASON = 2_000;

    /** How far it is. */
    public enum Stage {
        /** The tasks to be moved are being written down; none has moved yet. */
        LISTING,
        MOVING,
        DONE
    }

    /** @param order whose agencies are as the directory knows them */
    static Transfer ordered(TransferOrder order, CommandContext context) {
        if (order.fromAgencyId().equals(order.toAgencyId())) {
            throw new TaskRejected.RuleViolation("toAgencyId", "transfer.same-agency");
        }
        TextRules.checked("reason", order.reason().text(), LONGEST_REASON);
        if (order.overdue().dueOn() != null) {
            TextRules.requireAhead("overdueDueOn", order.overdue().dueOn(), VietnamTime.dayOf(context.time()));
        }
        return new Transfer(idOf(context), order, context, Stage.LISTING);
    }

    static String idOf(CommandContext context) {
        String by = "%s\n%s\n%s"
                .formatted(
                        context.actor().officialId(),
                        context.actor().agencyId(),
                        context.command().key());
        return UUID.nameUUIDFromBytes(by.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Actor actor() {
        return ordered.actor();
    }

    public Instant at() {
        return ordered.time();
    }

    public Trace trace() {
        return ordered.trace();
    }

    public CommandId command() {
        return ordered.command();
    }

    public String fromAgencyId() {
        return order.fromAgencyId();
    }

    public String toAgencyId() {
        return order.toAgencyId();
    }

    public String reason() {
        return order.reason().text();
    }

    /** To its new lead, with another date where it is overdue and one was given. */
    Handover handoverOf(boolean isOverdue) {
        return isOverdue
                ? new Handover(
                        toAgencyId(),
                        order.reason(),
                        order.overdue().dueOn(),
                        order.overdue().keep())
                : Handover.to(toAgencyId(), order.reason());
    }

    /** Whoever carries it out does so in the name of who ordered it. */
    CommandContext contextAt(Instant now) {
        return new CommandContext(ordered.actor(), now, ordered.trace(), ordered.command());
    }
}
