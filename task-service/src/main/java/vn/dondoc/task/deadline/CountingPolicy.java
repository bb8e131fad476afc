package vn.dondoc.task.deadline;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts for a due date.
 *
 * @param addWaiting whether the working days on which a result waited are added when it is sent back
 * @param endOnWorkingDay whether what is due on a day off ends with the next working day (Civil Code 2015, Article 148, paragraph 5)
 */
public record CountingPolicy(
        @DefaultValue("true") boolean addWaiting,
        @DefaultValue("true") boolean endOnWorkingDay) {
    public static final CountingPolicy DEFAULT = new CountingPolicy(true, true);
}
