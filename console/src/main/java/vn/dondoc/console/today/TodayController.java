package vn.dondoc.console.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.Part;
import vn.dondoc.console.client.PartsInParallel;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceClients;
import vn.dondoc.console.page.Me;

/** The start page: how many tasks wait for the reader, and the notices not read yet. */
@Controller
class TodayController {
    private static final String MOST_NOTICES = "8";

    private final ServiceClients services;
    private final Clock clock;

    TodayController(ServiceClients services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView today(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        var unread = PartsInParallel.ask(() -> unread(caller));
        var mine = numbers(caller, WaitingList.ofTheLead(today));
        Part<Me> me = Part.of(() -> services.of(Service.TASK).get(caller, "/api/v1/me", Me.class));
        var given = numbers(
                caller, me.isThere() ? WaitingList.ofTheAssigner(me.value().agencyId()) : List.of());
        var page = new ModelAndView("today", "today", today);
        page.addObject("mine", taken(mine));
        page.addObject("given", taken(given));
        page.addObject("unread", unread.get());
        return page;
    }

    private List<Supplier<WaitingNumber>> numbers(Caller caller, List<WaitingList> lists) {
        return lists.stream()
                .map(list -> {
                    var total = PartsInParallel.ask(() -> total(caller, list));
                    return (Supplier<WaitingNumber>) () -> new WaitingNumber(list, total.get());
                })
                .toList();
    }

    private static List<WaitingNumber> taken(List<Supplier<WaitingNumber>> numbers) {
        return numbers.stream().map(Supplier::get).toList();
    }

    private WaitingNumber.Total total(Caller caller, WaitingList list) {
        var question = new LinkedMultiValueMap<>(list.filter());
        question.add("total", "true");
        question.add("limit", "1");
        return services.of(Service.TASK).get(caller, "/api/v1/tasks", question, WaitingNumber.Total.class);
    }

    private UnreadNotices unread(Caller caller) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("unread", "true");
        question.add("limit", MOST_NOTICES);
        return services.of(Service.NOTIFICATION).get(caller, "/api/v1/inbox", question, UnreadNotices.class);
    }
}
