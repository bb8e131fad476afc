package vn.dondoc.task.extension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.Extension.Answer;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;

/** A task's requests for more time, oldest first; at most one is open. Each method answers with the request as it is then. */
public record ExtensionRequests(List<Extension> requests) {
    public static final ExtensionRequests NONE = new ExtensionRequests(List.of());
    private static final int MOST_REQUESTS = 20;

    /** It travels with all that was asked for, and the command that it follows from cannot be refused for that. */
    private static final int LONGEST_LAPSE = 500;

    public ExtensionRequests {
        requests = List.copyOf(requests);
    }

    public Extension request(ExtensionRequest asked, ExtensionLimit limit, CommandContext context) {
        open().ifPresent(it -> {
            throw new TaskRejected.IllegalTransition("extension.unanswered", it.number());
        });
        long approved = requests.stream()
                .filter(it -> it.state() == ExtensionState.APPROVED)
                .count();
        if (approved >= limit.mostApproved() || requests.size() >= MOST_REQUESTS) {
            throw new TaskRejected.IllegalTransition("extension.no-more", approved);
        }
        limit.check("dueOn", asked.dueOn());
        Extension.Request request = new Extension.Request(
                asked.dueOn(),
                asked.reason().text(),
                asked.forecast().text(),
                context.actor().officialId(),
                context.actor().onBehalfOf());
        return Extension.of(requests.size() + 1, request, new Answer(ExtensionState.REQUESTED, null, null, null));
    }

    public Extension decide(int number, ExtensionDecision decision, ExtensionLimit limit) {
        Extension asked = in(number, ExtensionState.REQUESTED);
        LocalDate date = switch (decision.verdict()) {
            case APPROVE -> asked.proposedDueOn();
            case REFUSE -> null;
            case COUNTER -> counterOffer(decision);
        };
        LocalDate granted = date == null ? null : limit.granted("dueOn", date);
        return asked.with(
                new Answer(after(decision.verdict()), granted, decision.reason().text(), null));
    }

    private static LocalDate counterOffer(ExtensionDecision decision) {
        if (decision.dueOn() == null) {
            throw new TaskRejected.RuleViolation("dueOn", "extension.offer-without-date");
        }
        return decision.dueOn();
    }

    private static ExtensionState after(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> ExtensionState.APPROVED;
            case REFUSE -> ExtensionState.REFUSED;
            case COUNTER -> ExtensionState.COUNTERED;
        };
    }

    /** Takes what was offered, if it could be offered today. */
    public Extension accept(int number, ExtensionLimit limit) {
        Extension offered = in(number, ExtensionState.COUNTERED);
        LocalDate granted = limit.granted("dueOn", Objects.requireNonNull(offered.offeredDueOn()));
        return offered.with(new Answer(ExtensionState.APPROVED, granted, offered.decision(), null));
    }

    public Extension decline(int number) {
        Extension offered = in(number, ExtensionState.COUNTERED);
        return offered.with(new Answer(ExtensionState.REFUSED, offered.offeredDueOn(), offered.decision(), null));
    }

    public Extension withdraw(int number) {
        Extension asked = open().filter(it -> it.number() == number).orElseThrow(() -> notInThatState(number));
        return asked.with(new Answer(ExtensionState.WITHDRAWN, asked.offeredDueOn(), asked.decision(), null));
    }

    /** Closes what is open, with what made it pointless and what was written about that. */
    public Optional<Extension> lapse(LapseCause cause, @Nullable Reason stated) {
        String cut =
                stated == null ? null : Reason.cut(stated.text(), LONGEST_LAPSE).text();
        return open().map(it -> it.with(new Answer(ExtensionState.LAPSED, it.offeredDueOn(), cut, cause)));
    }

    /** The request with that number waits for an answer. */
    public void requireOpen(int number) {
        if (open().filter(it -> it.number() == number).isEmpty()) {
            throw new TaskRejected.IllegalTransition("extension.none-open", number);
        }
    }

    /** Neither who asked nor whom it was asked for may decide, themselves or by somebody who acts for them. */
    public void requireDecidableBy(Actor actor, int number) {
        Extension asked = in(number, ExtensionState.REQUESTED);
        boolean same = Stream.of(actor.officialId(), actor.onBehalfOf())
                .filter(Objects::nonNull)
                .anyMatch(it -> it.equals(asked.requestedBy()) || it.equals(asked.requestedOnBehalfOf()));
        if (same) {
            throw new TaskNotAllowed("extension.own-request");
        }
    }

    public ExtensionRequests with(Extension changed) {
        var all = new ArrayList<>(requests);
        all.removeIf(it -> it.number() == changed.number());
        all.add(changed);
        return new ExtensionRequests(all);
    }

    public Optional<Extension> open() {
        return requests.stream()
                .filter(it -> it.state() == ExtensionState.REQUESTED || it.state() == ExtensionState.COUNTERED)
                .findFirst();
    }

    private Extension in(int number, ExtensionState state) {
        return requests.stream()
                .filter(it -> it.number() == number && it.state() == state)
                .findFirst()
                .orElseThrow(() -> notInThatState(number));
    }

    private static TaskRejected notInThatState(int number) {
        return new TaskRejected.IllegalTransition("extension.other-answer", number);
    }
}
