package vn.dondoc.task.tasks.persistence;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.task.core.TaskRejected;

/**
 * An event stays under 64 KB. It carries the facts of its task beside what was said, and each letter may take three bytes:
 * so how much can be said depends on the task, and is counted as it will be written.
 */
final class EventLimit {
    /** The rest is for what the service adds to a task that was told up to here: a reminder, a lapsed request. */
    static final int MOST_BYTES = 62 * 1024;

    private static final JsonMapper JSON = EventJson.mapper();

    private EventLimit() {}

    static List<TaskMessage> checked(List<TaskMessage> messages) {
        for (TaskMessage message : messages) {
            int bytes = JSON.writeValueAsBytes(message).length;
            if (bytes > MOST_BYTES) {
                throw new TaskRejected.RuleViolation(
                        "body",
                        "dài %1$d byte cùng nội dung nhiệm vụ, tối đa %2$d; hãy rút gọn, chi tiết để trong tệp minh chứng"
                                        .formatted(bytes, MOST_BYTES)
                                + " / takes %1$d bytes with the task's own text, at most %2$d: shorten it, details go into a file"
                                        .formatted(bytes, MOST_BYTES));
            }
        }
        return messages;
    }
}
