package vn.dondoc.console.tasks;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.Command;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceClient;
import vn.dondoc.console.client.ServiceClients;

/** The task-service, as the pages of tasks ask it. */
@Component
class TaskService {
    private static final String TASKS = "/api/v1/tasks";
    private static final String MOST_LINES = "200";

    private final ServiceClient service;

    TaskService(ServiceClients services) {
        this.service = services.of(Service.TASK);
    }

    TaskList list(Caller caller, MultiValueMap<String, String> filter) {
        return service.get(caller, TASKS, filter, TaskList.class);
    }

    Task task(Caller caller, String id) {
        return service.get(caller, TASKS + "/" + id, Task.class);
    }

    /** The last lines are what somebody looks for: of a longer history all pages are read. */
    TaskHistory history(Caller caller, String id) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("limit", MOST_LINES);
        TaskHistory history = service.get(caller, TASKS + "/" + id + "/history", question, TaskHistory.class);
        var lines = new ArrayList<>(history.items());
        while (history.next() != null) {
            question.set("after", history.next());
            history = service.get(caller, TASKS + "/" + id + "/history", question, TaskHistory.class);
            lines.addAll(history.items());
        }
        return new TaskHistory(lines, null);
    }

    DeadlineExplanation deadline(Caller caller, String id) {
        return service.get(caller, TASKS + "/" + id + "/deadline", DeadlineExplanation.class);
    }

    Task send(Caller caller, Command command) {
        return service.send(caller, command, Task.class);
    }
}
