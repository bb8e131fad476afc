package vn.dondoc.task.tasks.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.tasks.Progress;
import vn.dondoc.task.tasks.Result;

/** What the steps are sent with. What is missing is malformed (400); what breaks a rule is for the domain to say (422). */
final class TaskRequests {
    private TaskRequests() {}

    record ProgressBody(
            @NotNull Integer percent,
            @NotNull String text,
            @Nullable List<@NotNull String> difficulties,
            @Nullable List<@NotNull @Valid EvidenceBody> evidence) {
        Progress progress(EvidencePlaces places) {
            var progress = new Progress(
                    percent, text, Objects.requireNonNullElse(difficulties, List.of()), EvidenceBody.all(evidence));
            places.requireAllowed(progress.evidence());
            return progress;
        }
    }

    record ResultBody(@NotNull String text, @Nullable List<@NotNull @Valid EvidenceBody> evidence) {
        Result result(EvidencePlaces places) {
            var result = new Result(text, EvidenceBody.all(evidence));
            places.requireAllowed(result.evidence());
            return result;
        }
    }

    /** A file by reference. */
    record EvidenceBody(
            @NotNull String name,
            @NotNull String mediaType,
            @NotNull Long size,
            @NotNull String sha256,
            @NotNull String address) {
        private Evidence evidence() {
            return new Evidence(name, mediaType, size, sha256, address);
        }

        static List<Evidence> all(@Nullable List<EvidenceBody> files) {
            return files == null
                    ? List.of()
                    : files.stream().map(EvidenceBody::evidence).toList();
        }
    }

    record ReasonBody(@NotNull String reason) {
        Reason asReason() {
            return new Reason(reason);
        }
    }

    /**
     * @param dueOn by when the new lead is to finish; the date in force where there is none
     * @param keepOverdue whether the new lead takes over a date that was missed
     */
    record TransferBody(
            @NotNull String leadAgencyId,
            @NotNull String reason,
            @Nullable LocalDate dueOn,
            @Nullable Boolean keepOverdue) {
        /** To an agency as the directory knows it. */
        Handover handover(AgencyDirectory agencies, CommandContext context) {
            String lead = agencies.requireOpen("leadAgencyId", leadAgencyId, VietnamTime.dayOf(context.time()));
            return new Handover(lead, new Reason(reason), dueOn, Boolean.TRUE.equals(keepOverdue));
        }
    }

    record PersonBody(@NotNull String officialId) {}

    record DueDateBody(@NotNull LocalDate dueOn, @NotNull String reason) {
        Reason asReason() {
            return new Reason(reason);
        }
    }

    record CoordinatorBody(
            @Nullable String agencyId,
            @NotNull String name,
            @Nullable String part,
            @Nullable LocalDate dueOn) {
        /** An agency as the directory knows it; a party outside the tree by its name alone. */
        Coordinator coordinator(AgencyDirectory agencies, CommandContext context) {
            String known = agencyId == null
                    ? null
                    : agencies.requireOpen("agencyId", agencyId, VietnamTime.dayOf(context.time()));
            return new Coordinator(known, name, part, dueOn);
        }
    }

    record ContributionBody(@NotNull String text, boolean done) {
        Contribution contribution() {
            return new Contribution(text, done);
        }
    }

    /** @param forecast how the work will be finished by then */
    record ExtensionBody(
            @NotNull LocalDate dueOn,
            @NotNull String reason,
            @NotNull String forecast) {
        ExtensionRequest request() {
            return new ExtensionRequest(dueOn, new Reason(reason), new Reason(forecast));
        }
    }

    /** @param dueOn the date offered instead; only with {@code COUNTER} */
    record DecisionBody(
            @NotNull Verdict verdict,
            @Nullable LocalDate dueOn,
            @NotNull String reason) {
        ExtensionDecision decision() {
            return new ExtensionDecision(verdict, dueOn, new Reason(reason));
        }
    }

    record AnswerBody(@NotNull Boolean accepted) {}
}
