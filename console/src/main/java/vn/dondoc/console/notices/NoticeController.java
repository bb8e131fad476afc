package vn.dondoc.console.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.Command;
import vn.dondoc.console.client.PartsInParallel;
import vn.dondoc.console.client.QueryParameters;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceClient;
import vn.dondoc.console.client.ServiceClients;
import vn.dondoc.console.page.PagePaths;

/** The inbox of whoever is signed in. */
@Controller
@RequestMapping("/notices")
class NoticeController {
    private static final String INBOX = "/api/v1/inbox";
    private static final List<String> FILTERS = List.of("unread", "urgent", "waiting", "directive", "kind", "after");

    private final ServiceClient service;

    NoticeController(ServiceClients services) {
        this.service = services.of(Service.NOTIFICATION);
    }

    @GetMapping
    ModelAndView inbox(@RequestParam MultiValueMap<String, String> address, Caller caller) {
        var question = QueryParameters.chosen(address, FILTERS);
        var counts = PartsInParallel.ask(() -> service.get(caller, INBOX + "/counts", Inbox.Counts.class));
        Inbox inbox = service.get(caller, INBOX, question, Inbox.class);
        var page = new ModelAndView("notices", "inbox", inbox);
        page.addObject("counts", counts.get());
        page.addObject("chosen", question);
        if (inbox.next() != null) {
            page.addObject(
                    "next", "/notices" + QueryParameters.text(QueryParameters.with(question, "after", inbox.next())));
        }
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView notice(@PathVariable String id, Caller caller) {
        return new ModelAndView("notice", "notice", service.get(caller, INBOX + "/" + id, Notice.class));
    }

    @PostMapping("/{id}/read")
    String read(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String page,
            Caller caller) {
        service.send(caller, command(INBOX + "/" + id + "/read"), Notice.class);
        return "redirect:" + PagePaths.within(page);
    }

    @PostMapping("/read-all")
    String readAll(Caller caller, RedirectAttributes then) {
        Inbox.Marked marked = service.send(caller, command(INBOX + "/read-all"), Inbox.Marked.class);
        then.addFlashAttribute("marked", marked.marked());
        return "redirect:/notices";
    }

    /** Reading twice is reading once: any id does. */
    private static Command command(String path) {
        return new Command(path, null, UUID.randomUUID().toString(), null);
    }
}
