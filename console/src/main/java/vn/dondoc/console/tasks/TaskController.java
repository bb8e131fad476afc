package vn.dondoc.console.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.PartsInParallel;
import vn.dondoc.console.client.ServiceRefused;

/** One task, and the steps that its reader may take. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {
    private final TaskService tasks;
    private final Clock clock;

    TaskController(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Caller caller) {
        Task task = tasks.task(caller, id);
        return page(caller, task, forms(task));
    }

    /** Done once for one form, however often it is sent. What is refused comes back with what was typed. */
    @PostMapping("/steps/{name}/{number}")
    ModelAndView take(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            Caller caller,
            RedirectAttributes then) {
        SentStep step =
                SentStep.of(address, sent).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            tasks.send(caller, step.command());
        } catch (ServiceRefused refused) {
            return refused(caller, step, refused);
        }
        then.addFlashAttribute("done", step.step());
        return new ModelAndView("redirect:/tasks/{id}");
    }

    /** Where a refused form stands, asked for by its address alone. */
    @GetMapping("/steps/**")
    String show() {
        return "redirect:/tasks/{id}";
    }

    private ModelAndView refused(Caller caller, SentStep sent, ServiceRefused refused) {
        Task task = tasks.task(caller, sent.taskId());
        List<StepForm> forms = forms(task).stream()
                .map(form -> form.after(sent, refused.problem()))
                .toList();
        ModelAndView page = page(caller, task, forms);
        page.addObject("refusal", refused.problem());
        page.addObject("stale", refused.isStale());
        page.addObject("sent", sent);
        page.addObject("seen", sent.seen());
        page.setStatus(HttpStatus.valueOf(refused.status()));
        return page;
    }

    private static List<StepForm> forms(Task task) {
        return StepForm.of(task, () -> UUID.randomUUID().toString()).toList();
    }

    private ModelAndView page(Caller caller, Task task, List<StepForm> forms) {
        var history = PartsInParallel.ask(() -> tasks.history(caller, task.id()));
        var deadline = PartsInParallel.ask(() -> tasks.deadline(caller, task.id()));
        LocalDate today = LocalDate.now(clock);
        var page = new ModelAndView("task", "task", task);
        page.addObject("forms", forms);
        page.addObject("history", history.get());
        page.addObject("deadline", deadline.get());
        page.addObject("days", deadline.get().map(explanation -> explanation.days(today)));
        return page;
    }
}
