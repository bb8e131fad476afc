package vn.dondoc.console.directives;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.PartsInParallel;
import vn.dondoc.console.client.QueryParameters;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceClients;
import vn.dondoc.console.client.ServiceRefused;

/** Directives, and how far each has come. */
@Controller
@RequestMapping("/directives")
class DirectiveController {
    private static final String DIRECTIVES = "/api/v1/directives";
    private static final List<String> FILTERS = List.of("q", "status", "year", "after");
    private static final DirectiveList NONE = new DirectiveList(List.of(), null);

    private final ServiceClients services;

    DirectiveController(ServiceClients services) {
        this.services = services;
    }

    @GetMapping
    ModelAndView list(@RequestParam MultiValueMap<String, String> address, Caller caller) {
        var question = QueryParameters.chosen(address, FILTERS);
        var page = new ModelAndView("directives", "chosen", question.toSingleValueMap());
        try {
            DirectiveList list = services.of(Service.DIRECTIVE).get(caller, DIRECTIVES, question, DirectiveList.class);
            page.addObject("list", list);
            page.addObject("next", list.next() == null ? null : next("/directives", question, list.next()));
        } catch (ServiceRefused refused) {
            page.addObject("list", NONE);
            page.addObject("refusal", refused.problem());
            page.setStatus(HttpStatus.valueOf(refused.status()));
        }
        return page;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam MultiValueMap<String, String> address, Caller caller) {
        var question = QueryParameters.chosen(address, List.of("after"));
        question.add("rows", "AGENCY");
        question.add("columns", "ITEM");
        question.add("directive", id);
        var matrix = PartsInParallel.ask(() ->
                services.of(Service.REPORTING).get(caller, "/api/v1/reports/matrix", question, ProgressMatrix.class));
        var history = PartsInParallel.ask(() -> services.of(Service.DIRECTIVE)
                .get(caller, DIRECTIVES + "/" + id + "/history", Directive.History.class));
        Directive directive = services.of(Service.DIRECTIVE).get(caller, DIRECTIVES + "/" + id, Directive.class);
        var page = new ModelAndView("directive", "directive", directive);
        page.addObject("matrix", matrix.get());
        page.addObject("history", history.get());
        String after = matrix.get().isThere() ? matrix.get().value().next() : null;
        page.addObject("next", after == null ? null : next("/directives/" + id, new LinkedMultiValueMap<>(), after));
        return page;
    }

    private static String next(String path, MultiValueMap<String, String> question, String after) {
        return path + QueryParameters.text(QueryParameters.with(question, "after", after));
    }
}
