package vn.dondoc.standalone.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** The first thing a user sees: the sample is loaded, everything arrives, and what happened is told. */
public final class DemoScenario {
    /** Without any progress for this long, waiting is over; the services go on with it by themselves. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ServiceEndpoints endpoints;
    private final URI console;
    private final ProgressReporter teller;
    private final ServiceClient api;

    public DemoScenario(ServiceEndpoints endpoints, URI console, ProgressReporter teller) {
        this.endpoints = endpoints;
        this.console = console;
        this.teller = teller;
        this.api = new ServiceClient(endpoints, "H56.clerk");
    }

    /** What is loaded where nobody has worked yet. */
    public enum Content {
        /** Nothing; it is told what is there. */
        EMPTY,
        /** The directory and the sample directive. */
        SAMPLE,
        /** These, and a province at work. */
        STORY
    }

    public void run(Content content, LocalDate today) {
        SampleLoader sample = new SampleLoader(api, teller);
        if (content != Content.EMPTY) {
            sample.loadIfEmpty();
        }
        List<IssuedDirective> directives =
                api.isKnownTo(DondocService.DIRECTIVE) ? IssuedDirective.findAll(api) : List.of();
        boolean complete = awaitArrival(directives);
        if (content == Content.STORY) {
            complete &= playStory(sample.number(), today);
        }
        DirectiveOverview overview = new DirectiveOverview(api);
        directives.stream()
                .filter(directive -> directive.facts().number().equals(sample.number()))
                .forEach(directive -> teller.say(overview.of(directive)));
        if (content == Content.STORY) {
            teller.say(overview.ofAll());
        }
        if (!complete) {
            teller.say("Chưa đủ, các dịch vụ vẫn đang xử lý tiếp · not all has arrived, the services go on with it");
        }
        teller.say(new StartupGuide(endpoints, console, api.demoOfficials(), api.suggestions()).text());
    }

    /** Whoever has issued something else works with the system already, and gets no story. */
    private boolean playStory(String sample, LocalDate today) {
        String text = new String(SampleLoader.readFile("examples/story/province.txt"), StandardCharsets.UTF_8);
        StoryLoader story = new StoryLoader(text, endpoints, teller, today);
        Set<String> known = api.getAllPages(DondocService.DIRECTIVE, "/api/v1/directives").stream()
                .map(directive -> directive.path("number").asString())
                .collect(Collectors.toSet());
        Set<String> others = new HashSet<>(known);
        others.removeAll(story.numbers());
        others.remove(sample);
        if (others.isEmpty()) {
            story.play(known);
        }
        return awaitArrival(IssuedDirective.findAll(api));
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
