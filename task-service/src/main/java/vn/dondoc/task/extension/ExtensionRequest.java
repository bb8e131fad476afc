package vn.dondoc.task.extension;

import java.time.LocalDate;
import vn.dondoc.task.core.Reason;

/** What a lead asks for. */
public record ExtensionRequest(LocalDate dueOn, Reason reason, Reason forecast) {}
