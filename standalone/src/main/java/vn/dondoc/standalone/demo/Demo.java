package vn.dondoc.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.standalone.services.Endpoints;

/** The first thing a user sees: the sample is loaded, everything arrives, and what happened is told. */
public final class Demo {
    /** Without any progress for this long, waiting is over; the services go on with it by themselves. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Endpoints endpoints;
    private final Teller teller;
    private final Api api;

    public Demo(Endpoints endpoints, Teller teller) {
        this.endpoints = endpoints;
        this.teller = teller;
        this.api = new Api(endpoints, "H56.clerk");
    }

    /** @param empty loads nothing, but tells what is there */
    public void run(boolean empty) {
        if (!empty) {
            new Sample(api, teller).loadIfEmpty();
        }
        List<IssuedDirective> directives = IssuedDirective.all(api);
        boolean complete = awaitArrival(directives);
        Overview overview = new Overview(api);
        directives.forEach(directive -> teller.say(overview.of(directive)));
        if (!complete) {
            teller.say("Chưa đủ, các dịch vụ vẫn đang xử lý tiếp · not all has arrived, the services go on with it");
        }
        teller.say(new Guide(endpoints, api.demoOfficials()).text());
    }

    private boolean awaitArrival(List<IssuedDirective> directives) {
        Arrival wanted = directives.stream().map(Arrival::wanted).reduce(Arrival.NOTHING, Arrival::plus);
        Map<String, Arrival> arrived = new HashMap<>();
        Arrival last = Arrival.NOTHING;
        Instant changed = Instant.now();
        while (true) {
            Arrival now = look(directives, arrived);
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

    /** Each by itself: what one has too many must not stand for what another still lacks. */
    private static boolean isComplete(IssuedDirective directive, Map<String, Arrival> arrived) {
        return arrived.getOrDefault(directive.id(), Arrival.NOTHING).covers(Arrival.wanted(directive));
    }

    /** Directives that are complete are not asked for again. */
    private Arrival look(List<IssuedDirective> directives, Map<String, Arrival> arrived) {
        for (IssuedDirective directive : directives) {
            if (!isComplete(directive, arrived)) {
                arrived.put(directive.id(), Arrival.of(directive.id(), api));
            }
        }
        return arrived.values().stream().reduce(Arrival.NOTHING, Arrival::plus);
    }
}
