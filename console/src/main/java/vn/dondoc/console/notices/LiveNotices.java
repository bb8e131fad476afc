package vn.dondoc.console.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.dondoc.console.client.Caller;
import vn.dondoc.console.client.Service;
import vn.dondoc.console.client.ServiceAway;
import vn.dondoc.console.client.ServiceClient;
import vn.dondoc.console.client.ServiceClients;

/** Tells an open page of notices as they come. The browser asks here, so that the token stays at the server. */
@Controller
@RequestMapping("/notices")
class LiveNotices {
    private final ServiceClient service;
    private final Set<Thread> open = ConcurrentHashMap.newKeySet();

    LiveNotices(ServiceClients services) {
        this.service = services.of(Service.NOTIFICATION);
    }

    /** Holds a virtual thread until the page is left or the right ends; then the browser asks again. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Caller caller, HttpServletResponse page) throws IOException {
        page.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        open.add(Thread.currentThread());
        try {
            service.stream(caller, "/api/v1/inbox/stream", page.getOutputStream());
        } catch (ServiceAway ended) {
            if (!page.isCommitted()) {
                page.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } finally {
            open.remove(Thread.currentThread());
        }
    }

    /** Whoever stops the console waits for the requests that are under way, and these would not end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.forEach(Thread::interrupt);
    }

    @GetMapping(path = "/unread", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String unread(Caller caller) {
        return Integer.toString(
                service.get(caller, "/api/v1/inbox/counts", Inbox.Counts.class).unread());
    }
}
