package vn.dondoc.reporting;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.period.PeriodFreezing;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.TaskProjection;
import vn.dondoc.reporting.report.TaskEvents;
import vn.dondoc.reporting.report.TaskEvents.Parties;

/** Agencies above, beside and below each other, with directives and tasks among them, for tests of who may know which. */
abstract class ReportsOfManyAgencies {
    static final String REPORTS = "/api/v1/reports";
    static final String ABOVE = "H56.02";
    /** Below the one above, whatever its id looks like. */
    static final String LEAD = "H56.05.9";

    static final String ASSIGNER = "H56.03";
    static final String COORDINATOR = "H56.04";
    static final String OTHER = "H56.05";
    static final String COMMUNE = "H56.C1";

    static LocalIssuer issuer;
    static RunningService service;

    enum Outcome {
        REFUSED,
        SEEN,
        ABSENT
    }

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start();
        service = RunningService.startAlone(TestStores.freshDatabase(), issuer);
        recordAgencies();
        issueDirectives();
        assignTasks();
        service.bean(PeriodFreezing.class).run(VietnamTime.endOf(LocalDate.of(2026, 4, 10)));
    }

    private static void recordAgencies() {
        service.bean(Agencies.class)
                .on(received(List.of(
                        SampleEvents.agencyBelow(null, "H56"),
                        SampleEvents.agencyBelow("H56", "H56.01"),
                        SampleEvents.agencyBelow("H56", ABOVE),
                        SampleEvents.agencyBelow("H56", ASSIGNER),
                        SampleEvents.agencyBelow("H56", COORDINATOR),
                        SampleEvents.agencyBelow("H56", OTHER),
                        SampleEvents.agencyBelow("H56", COMMUNE),
                        SampleEvents.agencyBelow(ABOVE, LEAD))));
    }

    private static void issueDirectives() {
        Stream.of(
                        SampleEvents.issuedBy(ASSIGNER, "r-asked"),
                        SampleEvents.issuedBy("H56", "r-all"),
                        SampleEvents.issuedBy(ABOVE, "r-department"),
                        SampleEvents.issuedBy(ABOVE, "r-empty"),
                        SampleEvents.issuedBy(COMMUNE, "r-commune"))
                .forEach(service.bean(DirectiveProjection.class)::on);
    }

    private static void assignTasks() {
        var tasks = service.bean(TaskProjection.class);
        Stream.of(
                        task("r-asked", "1", ASSIGNER, LEAD),
                        task("r-all", "1", "H56", LEAD).onDay(1).missed(),
                        task("r-all", "2", "H56", LEAD)
                                .reported(TaskEvents.DUE)
                                .onDay(2)
                                .completed(),
                        task("r-all", "1", "H56", ABOVE),
                        task("r-all", "1", "H56", COMMUNE).missed().onDay(1).transferred(ASSIGNER),
                        task("r-all", "2", "H56", COMMUNE).missed().onDay(2).extended(TaskEvents.DUE.plusDays(9)),
                        task("r-all", "3", "H56", COMMUNE)
                                .amendedTo(List.of("Y tế", "Đất & nước"), Urgency.URGENT)
                                .suspended(),
                        task("r-all", "3", "H56", ASSIGNER)
                                .amendedTo(List.of(), Urgency.UNKNOWN)
                                .declined(),
                        task("r-department", "1", ABOVE, ABOVE),
                        task("r-department", "2", ABOVE, LEAD)
                                .onDay(1)
                                .missed()
                                .onDay(2)
                                .transferred(COMMUNE),
                        task("r-department", "3", ABOVE, LEAD).onDay(2).cancelled(),
                        task("r-commune", "1", COMMUNE, COMMUNE))
                .forEach(task -> task.all().forEach(event -> tasks.on(received(List.of(event)))));
    }

    static <M extends Message> List<ReceivedEvent<M>> received(List<EventEnvelope<M>> events) {
        return events.stream().map(event -> new ReceivedEvent<>(event, 0, 0)).toList();
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    static TaskEvents task(String directive, String item, String assigner, String lead) {
        var coordinators = List.of(
                Coordinator.asked(COORDINATOR, "Cơ quan phối hợp", null),
                Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", null));
        return TaskEvents.assigned(
                directive,
                item,
                new Parties(assigner, lead, directive.equals("r-asked") ? coordinators : List.of()),
                TaskEvents.DUE,
                null);
    }

    static Outcome ask(String path, String format, String shown, Caller caller) {
        return outcome(
                service.send(REPORTS + path, "Authorization", "Bearer " + tokenOf(caller), "Accept", format), shown);
    }

    static Outcome outcome(HttpResponse<String> answer, String shown) {
        return switch (answer.statusCode()) {
            case 403 -> Outcome.REFUSED;
            case 404 -> Outcome.ABSENT;
            case 200 -> answer.body().contains(shown) ? Outcome.SEEN : Outcome.ABSENT;
            default -> throw new AssertionError(answer + ": " + answer.body());
        };
    }

    static String tokenOf(Caller caller) {
        return issuer.tokenWith(Callers.claimsOf(caller));
    }
}
