package vn.dondoc.task.coordination;

import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.task.reminder.ScheduledReminder;

/** A reminder that a part is due soon, or was missed. */
public record PartReminder(CoordinatorPart part, ScheduledReminder reminder) {}
