package vn.dondoc.task.transfers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

/**
 * The order to move all open tasks that one agency leads to another. What is decided is told in it; what became of each
 * task stands in its {@link TransferResult}.
 *
 * @param id follows from who ordered it and the command's key, so that a repeat finds it
 * @param ordered by whom and when; whoever carries it out does so in the name of that official
 */
public record Transfer(
        String id, String fromAgencyId, String toAgencyId, String reason, CommandContext ordered, Stage stage) {
    /** It travels with each task's own text, and cannot be refused any more when a task's turn comes. */
    private static final int LONGEST_REASON = 2_000;

    /** How far it is. */
    public enum Stage {
        /** The tasks to be moved are being written down; none has moved yet. */
        LISTING,
        MOVING,
        DONE
    }

    static Transfer ordered(String from, String to, Reason reason, CommandContext context) {
        if (from.equals(to)) {
            throw new TaskRejected.RuleViolation("toAgencyId", "transfer.same-agency");
        }
        String why = TextRules.checked("reason", reason.text(), LONGEST_REASON);
        return new Transfer(idOf(context), from, to, why, context, Stage.LISTING);
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

    /** Whoever carries it out does so in the name of who ordered it. */
    CommandContext contextAt(Instant now) {
        return new CommandContext(ordered.actor(), now, ordered.trace(), ordered.command());
    }
}
