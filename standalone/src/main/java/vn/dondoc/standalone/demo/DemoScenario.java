package vn.dondoc.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** The first thing a user sees: the sample is loaded, everything arrives, and what happened is told. */
public final class DemoScenario {
    /** Without any progress for this long, waiting is over; the services go on with it by themselves. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ServiceEndpoints endpoints;
    private final ProgressReporter teller;
    private final ServiceClient api;

    public DemoScenario(ServiceEndpoints endpoints, ProgressReporter teller) {
        this.endpoints = endpoints;
        this.teller = teller;
        this.api = new ServiceClient(endpoints, "H56.clerk");
    }

    /** @param empty loads nothing, but tells what is there */
    public void run(boolean empty) {
        if (!empty) {
            new SampleLoader(api, teller).loadIfEmpty();
        }
        List<IssuedDirective> directives =
                api.isKnownTo(DondocService.DIRECTIVE) ? IssuedDirective.findAll(api) : List.of();
        boolean complete = awaitArrival(directives);
        DirectiveOverview overview = new DirectiveOverview(api);
        directives.forEach(directive -> teller.say(overview.of(directive)));
        if (!complete) {
            teller.say("Chưa đủ, các dịch vụ vẫn đang xử lý tiếp · not all has arrived, the services go on with it");
        }
        teller.say(new StartupGuide(endpoints, api.demoOfficials()).text());
    }

    private boolean awaitArrival(List<IssuedDirective> directives) {
        PropagationProgress wanted = directives.stream()
                .map(PropagationProgress::expectedFor)
                .reduce(PropagationProgress.NOTHING, PropagationProgress::plus);
        Map<String, PropagationProgress> arrived = new HashMap<>();
        PropagationProgress last = PropagationProgress.NOTHING;
        Instant changed = Instant.now();
        while (true) {
            PropagationProgress now = readOverviews(directives, arrived);
            if (!now.equals(last)) {
                changed = Instant.now();
                teller.progress(now.outOf(wanted));
            }
            if (directives.stream().allMatch(directive -> isComplete(directive, arrived))) {
                return true;
            }
            if (changed.plus(PATIENCE).isBefore(Instant.now())) {
                return false;
            }
            last = now;
            teller.pause();
        }
    }

    /** Asked of each directive by itself: tasks too many of one must not make up for missing ones of another. */
    private static boolean isComplete(IssuedDirective directive, Map<String, PropagationProgress> arrived) {
        return arrived.getOrDefault(directive.id(), PropagationProgress.NOTHING)
                .covers(PropagationProgress.expectedFor(directive));
    }

    /** Directives that are complete are not asked for again. */
    private PropagationProgress readOverviews(
            List<IssuedDirective> directives, Map<String, PropagationProgress> arrived) {
        for (IssuedDirective directive : directives) {
            if (!isComplete(directive, arrived)) {
                arrived.put(directive.id(), PropagationProgress.readFor(directive.id(), api));
            }
        }
        return arrived.values().stream().reduce(PropagationProgress.NOTHING, PropagationProgress::plus);
    }
}
