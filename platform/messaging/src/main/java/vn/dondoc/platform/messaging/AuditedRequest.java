package vn.dondoc.platform.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.FieldChange;

/**
 * A request as far as the audit trail tells of it. What it changes takes its entry along; whatever else is to be told, refusals
 * above all, is told by whoever answers.
 */
public final class AuditedRequest {
    private static final int LONGEST_TEXT = 1_000;

    private final String operation;
    private final @Nullable String duty;
    private final @Nullable String address;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final AtomicReference<List<FieldChange>> changes = new AtomicReference<>(List.of());
    private final AtomicBoolean settled = new AtomicBoolean();

    /**
     * @param operation the row of the service's table of rights
     * @param duty the duty by which the caller may, when it is not the office
     * @param address from where it comes
     */
    public AuditedRequest(String operation, @Nullable String duty, @Nullable String address) {
        this.operation = operation;
        this.duty = duty;
        this.address = address;
    }

    public String operation() {
        return operation;
    }

    public @Nullable String duty() {
        return duty;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String reason() {
        return reason.get();
    }

    /** What the caller gave as reason; known only when the body has been read. */
    public void giveReason(@Nullable String text) {
        reason.set(shortened(text));
    }

    /** What a command changed whose documents have no trail of their own; where they have one, it is found by comparing them. */
    void auditChanges(List<FieldChange> changed) {
        changes.set(List.copyOf(changed));
    }

    public List<FieldChange> changes() {
        return changes.get();
    }

    /** As much of a text as an entry takes. */
    public static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** An entry is stored, or was when the same command came before: nothing is left to tell. */
    public void settle() {
        settled.set(true);
    }

    public boolean isSettled() {
        return settled.get();
    }
}
