package vn.dondoc.task.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Reason;

/**
 * The assigner's answer to a request.
 *
 * @param dueOn the date offered instead; only with a counter-offer
 */
public record ExtensionDecision(Verdict verdict, @Nullable LocalDate dueOn, Reason reason) {}
