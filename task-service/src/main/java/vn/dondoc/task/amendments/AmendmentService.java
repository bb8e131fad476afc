package vn.dondoc.task.amendments;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.recovery.UnfinishedWork;
import vn.dondoc.task.tasks.TaskAccess;

/**
 * From the proposal of an amendment to its end. Confirming is stored before any task is changed, so what an instance that
 * died left behind is finished by another; each task changes once, however many carry it out.
 */
@Service
public class AmendmentService implements UnfinishedWork.Source {
    private static final int MOST_AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(AmendmentService.class);

    private final Amendments amendments;
    private final AmendmentExecution execution;
    private final TaskAccess access;
    private final Clock clock;

    AmendmentService(Amendments amendments, AmendmentExecution execution, TaskAccess access, Clock clock) {
        this.access = access;
        this.amendments = amendments;
        this.execution = execution;
        this.clock = clock;
    }

    /** Safe to repeat; an older one nobody decided on is superseded by it. */
    public void propose(Amendment fresh) {
        settle(fresh.directiveId(), fresh.sequence());
        amendments.add(fresh);
    }

    /**
     * Ends all that is open of a directive before something newer happens to it: what was confirmed is finished, what was not
     * is superseded. After that, nobody changes a task because of it any more.
     */
    public void settle(String directiveId, long before) {
        List<Amendment> open = findOpen(directiveId, before);
        while (!open.isEmpty()) {
            open.forEach(this::settle);
            open = findOpen(directiveId, before);
        }
    }

    /** What is proposed and not decided is proposed anew in corrected words; safe to repeat. */
    public void correct(EventEnvelope<?> event, DirectiveMessage.Corrected corrected) {
        String directiveId = corrected.directive().directiveId();
        findOpen(directiveId, event.sequence()).stream()
                .filter(open -> open.state() == Amendment.State.PROPOSED)
                .reduce((_, newest) -> newest)
                .ifPresent(open -> amendments.add(open.proposedAnew(event, corrected)));
        settle(directiveId, event.sequence());
    }

    private List<Amendment> findOpen(String directiveId, long before) {
        return Stream.of(Amendment.State.CONFIRMED, Amendment.State.PROPOSED)
                .flatMap(state -> amendments.list(AgencyScope.ALL, directiveId, state, null, MOST_AT_ONCE).stream())
                .filter(amendment -> amendment.sequence() < before)
                .sorted(Comparator.comparingLong(Amendment::sequence))
                .toList();
    }

    private void settle(Amendment open) {
        if (open.state() == Amendment.State.CONFIRMED) {
            execution.carryOut(open, contextOf(open));
            return;
        }
        try {
            amendments.save(open.superseded());
        } catch (StaleDocument _) {
            LOG.debug("Amendment {} was decided on meanwhile; it is looked at again", open.id());
        }
    }

    /** For those of the agency whose directive is amended, and of those above it. */
    public Amendment get(String id, Actor actor) {
        return amendments
                .find(id)
                .filter(found ->
                        access.scopeOf(actor).contains(found.directive().issuingAgencyId()))
                .orElseThrow(() -> new AmendmentNotFound(id));
    }

    public List<Amendment> list(
            @Nullable String directiveId,
            Amendment.@Nullable State state,
            @Nullable String after,
            int limit,
            Actor actor) {
        Amendment last = after == null ? null : get(after, actor);
        return amendments.list(access.scopeOf(actor), directiveId, state, last, limit);
    }

    /** What it would change in the tasks as they are now; nothing any more once it is decided and done. */
    public AmendmentPreview preview(Amendment amendment) {
        return amendment.isOpen() ? execution.preview(amendment, contextOf(amendment)) : AmendmentPreview.NOTHING_LEFT;
    }

    /** @throws StaleResource when it has another version by now */
    public Amendment confirm(String id, long version, CommandContext context) {
        Amendment decided = decide(id, version, context, it -> it.confirmed(context));
        if (decided.state() == Amendment.State.CONFIRMED) {
            execution.carryOut(decided, context);
        }
        return get(id, context.actor());
    }

    /** @throws StaleResource when it has another version by now */
    public Amendment reject(String id, long version, Reason why, CommandContext context) {
        return decide(id, version, context, it -> it.rejected(why, context));
    }

    private Amendment decide(String id, long version, CommandContext context, UnaryOperator<Amendment> decision) {
        return new VersionedCommand("amendment", id, version, context)
                .execute(
                        () -> {
                            Amendment amendment = get(id, context.actor());
                            access.requireOfAssigner(
                                    TaskOperation.CONFIRM_AMENDMENT,
                                    context.actor(),
                                    amendment.directive().issuingAgencyId());
                            return amendment;
                        },
                        amendment -> {
                            Amendment decided = amendments.save(decision.apply(amendment));
                            context.auditChanges(new FieldChange(
                                    "state",
                                    amendment.state().name(),
                                    decided.state().name()));
                            return decided;
                        });
    }

    @Override
    public List<UnfinishedWork.Item> findBegunBefore(Instant instant, int limit) {
        return amendments.leftBehind(instant, limit).stream()
                .map(this::unfinished)
                .toList();
    }

    private UnfinishedWork.Item unfinished(Amendment amendment) {
        return new UnfinishedWork.Item(
                "Amendment " + amendment.id(),
                contextOf(amendment).trace(),
                () -> execution.carryOut(amendment, contextOf(amendment)));
    }

    /** As of now: what takes long is dated as it happens. */
    private CommandContext contextOf(Amendment amendment) {
        return amendment.contextAt(clock.instant());
    }
}
