package vn.dondoc.task.tasks.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.tasks.Progress;
import vn.dondoc.task.tasks.Reason;
import vn.dondoc.task.tasks.Result;
import vn.dondoc.task.tasks.TaskRejected;

/** What the steps are sent with. What is missing is malformed (400); what breaks a rule is for the domain to say (422). */
final class TaskBodies {
    private TaskBodies() {}

    record ProgressBody(
            @NotNull Integer percent,
            @NotNull String text,
            @Nullable List<@NotNull String> difficulties) {
        Progress progress() {
            return obeying(() -> new Progress(percent, text, Objects.requireNonNullElse(difficulties, List.of())));
        }
    }

    record ResultBody(@NotNull String text, @Nullable List<@NotNull @Valid EvidenceBody> evidence) {
        Result result() {
            List<EvidenceBody> files = Objects.requireNonNullElse(evidence, List.of());
            return obeying(() ->
                    new Result(text, files.stream().map(EvidenceBody::evidence).toList()));
        }
    }

    /** A file by reference. */
    record EvidenceBody(
            @NotNull String name,
            @NotNull String mediaType,
            @NotNull Long size,
            @NotNull String sha256,
            @NotNull String address) {
        Evidence evidence() {
            return new Evidence(name, mediaType, size, sha256, address);
        }
    }

    record ReasonBody(@NotNull String reason) {
        Reason asReason() {
            return obeying(() -> new Reason(reason));
        }
    }

    private static <T> T obeying(Supplier<T> value) {
        try {
            return value.get();
        } catch (TaskRejected.RuleBroken broken) {
            throw new BodyRefused(broken);
        }
    }
}
