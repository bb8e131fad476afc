package vn.dondoc.console.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.ServiceRefused;
import vn.dondoc.console.page.PagePaths;

/** Lists of tasks, and acknowledging several of one at once. */
@Controller
@RequestMapping("/tasks")
class TaskListController {
    private static final TaskList NONE = new TaskList(List.of(), null, null, null);

    private final TaskService tasks;

    TaskListController(TaskService tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView list(@RequestParam MultiValueMap<String, String> address, Caller caller) {
        TaskFilter filter = TaskFilter.of(address);
        var page = new ModelAndView("tasks", "filter", filter);
        page.addObject("form", UUID.randomUUID().toString());
        try {
            page.addObject("list", tasks.list(caller, filter.question()));
        } catch (ServiceRefused refused) {
            page.addObject("list", NONE);
            page.addObject("refusal", refused.problem());
            page.setStatus(HttpStatus.valueOf(refused.status()));
        }
        return page;
    }

    /**
     * Each by itself: one that somebody else acknowledged meanwhile keeps no other waiting.
     *
     * @param chosen a version and an id each
     */
    @PostMapping("/acknowledge")
    String acknowledge(
            @RequestParam String form,
            @RequestParam(name = "task", required = false) @Nullable List<String> chosen,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String page,
            Caller caller,
            RedirectAttributes then) {
        int done = 0;
        var refusals = new ArrayList<String>();
        for (Acknowledgement each : Acknowledgement.of(chosen == null ? List.of() : chosen)) {
            try {
                tasks.send(caller, each.command(form));
                done++;
            } catch (ServiceRefused refused) {
                refusals.add(refused.problem().sentence());
            }
        }
        then.addFlashAttribute("acknowledged", done);
        then.addFlashAttribute("refusals", refusals);
        return "redirect:" + PagePaths.within(page);
    }
}
