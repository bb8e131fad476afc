package vn.dondoc.task.deadline;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts for a due date.
 *
 * @param addWaiting whether the working days on which a result waited are added when it is sent back
 */
public record CountingPolicy(@DefaultValue("true") boolean addWaiting) {
    public static final CountingPolicy DEFAULT = new CountingPolicy(true);
}
