package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.testing.Addresses;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.testing.RightsMatrix;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Each row of the table of rights, asked by everybody there can be, in every way there is to ask: who is refused at the door
 * reads 403, and whoever may not know of a notice gets what there is where there is none.
 */
class NotificationRightsIT {
    private static final String DIRECTIVE = "rights";
    private static final String ISSUER = "H56.R02";
    /** Below the issuer, whatever its id looks like. */
    private static final String LEAD = "H56.R05.9";

    private static final String OTHER = "H56.R05";
    private static final String PREVIEW =
            "POST /api/v1/notice-settings/windows/preview {\"text\":\"opens: 00:00\",\"noticeId\":\"";
    private static final String STREAM = "GET /api/v1/inbox/stream";
    private static final String RECIPIENT = LEAD + ".head";

    private static RunningService service;
    private static String noticeId;
    private static final AtomicInteger CASES = new AtomicInteger();

    /** Somebody at one of the agencies. */
    private record Person(String id, String agency) {}

    private enum Outcome {
        REFUSED,
        SEEN,
        ABSENT
    }

    @BeforeAll
    static void anAgencyBelowTheIssuerIsToldOfATask() {
        service = RunningService.start(TestStores.freshDatabase(), "rights", "--notification.stream.heartbeat=100ms");
        Wire.directory(
                Wire.agency("H56", "UBND tỉnh"),
                Wire.agencyBelow("H56", "H56.01", "Văn phòng UBND tỉnh"),
                Wire.agencyBelow("H56", ISSUER, "Sở Nội vụ"),
                Wire.agencyBelow("H56", OTHER, "Sở Y tế"),
                Wire.agencyBelow(ISSUER, LEAD, "Chi cục Văn thư"),
                Wire.official(RECIPIENT, LEAD, OfficialRole.HEAD));
        Waiting.until("the directory", () -> stored("officials") == 1 && stored("agencies") == 5);
        Wire.tasks(List.of(TaskEvents.assigned(
                TaskEvents.givenBy(ISSUER, TaskEvents.task(DIRECTIVE, "1", LEAD, 1, Urgency.NORMAL)))));
        JsonNode notice = Waiting.until(
                "the notice", () -> service.json("/api/v1/inbox", RECIPIENT).at("/items/0"), it -> !it.isMissingNode());
        noticeId = notice.get("id").asString();
    }

    private static int stored(String collection) {
        return service.mongo()
                .getCollection(collection)
                .find()
                .into(new ArrayList<>())
                .size();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        RightsMatrix.requireRecorded("notification-service", CASES.get());
    }

    @ParameterizedTest
    @EnumSource
    void anOperationIsForThoseInItsRowAndForNobodyElse(NotificationOperation operation) {
        SoftAssertions all = new SoftAssertions();
        for (Person person : people()) {
            Set<Relation> relations = operation == NotificationOperation.CHOOSE_NOTICES
                    ? EnumSet.of(Relation.RECIPIENT) // there are none but one's own
                    : relations(operation, person);
            for (Caller caller : callers(person)) {
                CASES.addAndGet(requests(operation).size());
                for (Map.Entry<String, Outcome> answer : ask(operation, caller).entrySet()) {
                    all.assertThat(answer.getValue())
                            .as("%s by %s, %s, by %s", operation, caller, relations, answer.getKey())
                            .isEqualTo(expected(operation, caller, relations));
                }
            }
        }
        all.assertAll();
    }

    private static List<Person> people() {
        return Stream.concat(
                        Stream.of("H56", "H56.01", ISSUER, LEAD, OTHER)
                                .map(agency -> new Person(agency + ".x", agency)),
                        Stream.of(new Person(RECIPIENT, LEAD)))
                .toList();
    }

    /** A notice belongs to the agency that was told, the number of notices to the agency that issued the directive. */
    private static Set<Relation> relations(NotificationOperation operation, Person person) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        boolean countsNotices = operation == NotificationOperation.COUNT_NOTICES;
        if (person.agency().equals(countsNotices ? ISSUER : LEAD)) {
            relations.add(Relation.OWN_AGENCY);
        } else if (Set.of("H56", "H56.01").contains(person.agency())
                || (!countsNotices && person.agency().equals(ISSUER))) {
            relations.add(Relation.ABOVE);
        }
        if (!countsNotices && person.id().equals(RECIPIENT)) {
            relations.add(Relation.RECIPIENT);
        }
        return relations;
    }

    private static Outcome expected(NotificationOperation operation, Caller caller, Set<Relation> relations) {
        if (!operation.isOpenTo(caller)) {
            return Outcome.REFUSED;
        }
        return operation.permits(caller.roles(), relations) ? Outcome.SEEN : Outcome.ABSENT;
    }

    private static Map<String, Outcome> ask(NotificationOperation operation, Caller caller) {
        Map<String, Object> token = Callers.claimsOf(caller);
        return requests(operation).stream()
                .collect(Collectors.toMap(
                        request -> request,
                        request -> request.equals(STREAM)
                                ? outcomeOfStream(token)
                                : outcome(service.ask(request, token), shown(operation, request))));
    }

    private static String shown(NotificationOperation operation, String request) {
        return switch (operation) {
            case READ_NOTICES, READ_SHARED_INBOX, PREVIEW_NOTICE_SETTINGS -> noticeId;
            case OPERATE_DELIVERIES -> shownToOperators(request);
            case CHOOSE_NOTICES -> request.endsWith("/digests") ? "\"items\":" : "\"mutes\":";
            case COUNT_NOTICES -> LEAD;
            case KEEP_NOTICE_SETTINGS -> request.endsWith("/versions") ? "\"items\":" : "\"version\":0";
        };
    }

    private static String shownToOperators(String request) {
        if (request.contains("send-again")) {
            return "sentAgain";
        }
        return request.contains("digests") ? "\"items\":" : noticeId;
    }

    /** From the first notice on; what was told before the first heartbeat is all there is. */
    private static Outcome outcomeOfStream(Map<String, Object> token) {
        try (EventStream stream = EventStream.open(service.address(), token, "0")) {
            Waiting.until("all to be told", () -> stream.heartbeats() > 0 || stream.hasEnded());
            if (stream.status() == 403) {
                return Outcome.REFUSED;
            }
            return stream.notices().toString().contains(noticeId) ? Outcome.SEEN : Outcome.ABSENT;
        }
    }

    private static List<String> requests(NotificationOperation operation) {
        return switch (operation) {
            case READ_NOTICES ->
                List.of(
                        "GET /api/v1/inbox/" + noticeId,
                        "GET /api/v1/inbox/" + noticeId + "/deliveries",
                        "GET /api/v1/inbox",
                        STREAM,
                        "POST /api/v1/inbox/" + noticeId + "/read");
            case CHOOSE_NOTICES -> List.of("GET /api/v1/me/notice-choices", "GET /api/v1/me/digests");
            case READ_SHARED_INBOX -> List.of("GET /api/v1/agency-inbox");
            case OPERATE_DELIVERIES ->
                List.of(
                        "GET /api/v1/deliveries",
                        "GET /api/v1/deliveries/digests?day=2026-05-27",
                        "POST /api/v1/deliveries/digests/send-again?day=" + VietnamTime.dayOf(Instant.now()),
                        "POST /api/v1/deliveries/send-again?kind=ASSIGNED",
                        "POST /api/v1/deliveries/" + noticeId + "/send-again");
            case COUNT_NOTICES -> List.of("GET /api/v1/notices/summary?directive=" + DIRECTIVE);
            case KEEP_NOTICE_SETTINGS ->
                List.of(
                        "GET /api/v1/notice-settings/routing",
                        "GET /api/v1/notice-settings/templates/versions",
                        "GET /api/v1/notice-settings/windows/versions/0",
                        "PUT /api/v1/notice-settings/windows {\"text\":\"\",\"reason\":\"\"}",
                        "POST /api/v1/notice-settings/windows/versions/0/restore {\"reason\":\"\"}");
            case PREVIEW_NOTICE_SETTINGS -> List.of(PREVIEW + noticeId + "\"}");
        };
    }

    @Test
    void whatTheServiceDescribesIsAllAskedFor() {
        Stream<String> matrix = Stream.of(NotificationOperation.values())
                .flatMap(operation -> requests(operation).stream())
                .map(request -> request.replaceFirst(" \\{.*", ""));

        assertThat(Addresses.in(service.json("/v3/api-docs", RECIPIENT)).withoutRequest(matrix))
                .as("those of everybody, and those that answer with numbers alone")
                .containsExactlyInAnyOrder(
                        "GET /api/v1/inbox/unread-count",
                        "GET /api/v1/inbox/counts",
                        "POST /api/v1/inbox/read",
                        "POST /api/v1/inbox/read-all",
                        "PUT /api/v1/me/notice-choices",
                        "GET /api/v1/agency-inbox/counts",
                        "POST /api/v1/agency-inbox/read",
                        "POST /api/v1/agency-inbox/read-all",
                        "GET /api/v1/me");
    }

    private static Outcome outcome(HttpResponse<String> answer, String shown) {
        return switch (answer.statusCode()) {
            case 403 -> Outcome.REFUSED;
            case 404 -> Outcome.ABSENT;
            case 428 -> Outcome.SEEN; // who may change it is asked for the version that was read
            case 200 -> answer.body().contains(shown) ? Outcome.SEEN : Outcome.ABSENT;
            default -> throw new AssertionError(answer + answer.body());
        };
    }

    @Test
    void whatOthersHaveNotReadCountsForNobodyElse() {
        for (Person person : people()) {
            JsonNode unread = service.json("/api/v1/inbox/unread-count", person.id());
            assertThat(unread.get("unread").asInt())
                    .isLessThanOrEqualTo(person.id().equals(RECIPIENT) ? 1 : 0);
        }
    }

    @Test
    void nobodyCountsOrMarksWhatOthersGot() {
        for (Person person : people()) {
            if (!person.id().equals(RECIPIENT)) {
                String selection = "{\"ids\":[\"" + noticeId + "\"]}";

                assertThat(service.json("/api/v1/inbox/counts", person.id()).toString())
                        .isEqualTo("{\"unread\":0,\"atLeast\":false,\"urgent\":0,\"waiting\":0,\"byKind\":{}}");
                assertThat(service.post("/api/v1/inbox/read", person.id(), selection)
                                .body())
                        .isEqualTo("{\"marked\":0}");
                assertThat(service.post("/api/v1/inbox/read-all", person.id()).body())
                        .isEqualTo("{\"marked\":0}");
            }
        }
    }

    @Test
    void whoeverMayNotReadTheListOfTheAgencyIsToldWhoMay() {
        HttpResponse<String> refused = service.get("/api/v1/agency-inbox", RECIPIENT);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(RunningService.json(refused).get("detail").asString()).contains("văn thư");
    }

    @Test
    void aDirectiveThatOneMayNotKnowIsCountedLikeOneThatDoesNotExist() {
        String summary = "/api/v1/notices/summary?directive=";

        assertThat(service.get(summary + DIRECTIVE, OTHER + ".head").body())
                .isEqualTo(
                        service.get(summary + "nowhere", OTHER + ".head").body().replace("nowhere", DIRECTIVE));
        assertThat(service.json(summary + DIRECTIVE, ISSUER + ".head")
                        .get("notices")
                        .asInt())
                .isEqualTo(1);
    }

    /** Another system with a scope and without. The directory has the recipient as head, whom no token makes a clerk or officer. */
    private static List<Caller> callers(Person person) {
        return Callers.all(person.id(), person.agency(), List.of(Set.of("notices:read"), Set.of())).stream()
                .filter(caller -> !person.id().equals(RECIPIENT)
                        || !Set.of(OfficialRole.CLERK, OfficialRole.OFFICER)
                                .contains(caller.actor().role()))
                .toList();
    }
}
