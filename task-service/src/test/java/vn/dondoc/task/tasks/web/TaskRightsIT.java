package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.testing.Addresses;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.amendments.AmendedDirectives;
import vn.dondoc.task.amendments.AmendmentService;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/**
 * Every role in every relation is allowed each operation or refused it, as the table says. The agencies above have
 * identifiers that say nothing of it. Steps name an older version: who is allowed learns that, and nothing changes.
 */
class TaskRightsIT extends QuietService {
    private static final String DIRECTIVE = "rights";
    private static final String TASK = "/api/v1/tasks/rights-1-H56.03.30";
    private static final String AMENDMENT = "/api/v1/amendments/rights:2";
    private static final String REASON = "{\"reason\":\"Có lý do\"}";
    private static final String REFERENCE = "{\"number\":\"15/UBND-KT\",\"dueOn\":\"2026-01-20\",\"reason\":\"x\"}";

    private static final List<String> LISTS = List.of(
            "/api/v1/tasks?directive=rights&total=true",
            "/api/v1/tasks?agency=H56.03.30&total=true",
            "/api/v1/tasks?assigner=H56.02.20&sort=due",
            "/api/v1/tasks?coordinator=H56.04.40",
            "/api/v1/tasks?q=việc%20riêng&total=true".replace("ệ", "%E1%BB%87").replace("ê", "%C3%AA"),
            "/api/v1/amendments?directive=rights",
            "/api/v1/amendments");

    /** What an agency is to the task and to its directive's amendment. */
    private enum Standing {
        LEAD("H56.03.30", Relation.LEAD),
        COORDINATOR("H56.04.40", Relation.COORDINATOR),
        ASSIGNER("H56.02.20", Relation.ASSIGNER),
        ABOVE_THE_LEAD("H56.13", Relation.ABOVE),
        ABOVE_THE_ASSIGNER("H56.12", Relation.ABOVE_ASSIGNER),
        NONE("H56.03", null);

        private final String agency;
        private final Set<Relation> relations;

        Standing(String agency, @Nullable Relation relation) {
            this.agency = agency;
            this.relations = EnumSet.of(Relation.OWN_AGENCY);
            if (relation != null) {
                relations.add(relation);
            }
        }

        /** Others would learn by a refusal that there is the task, or the amendment. */
        boolean mayKnow(TaskOperation operation) {
            return switch (operation) {
                case READ_AMENDMENTS, CONFIRM_AMENDMENT -> this == ASSIGNER || this == ABOVE_THE_ASSIGNER;
                case READ_REFERENCE_DATES, SET_REFERENCE_DATE, READ_CALENDAR, CHANGE_CALENDAR -> true;
                default -> this != NONE;
            };
        }
    }

    @BeforeAll
    static void assign() {
        service.recordAgencies(
                GivenAgencies.below("H56.13", "H56.03.30"),
                GivenAgencies.below("H56.12", "H56.02.20"),
                GivenAgencies.below("H56.14", "H56.04.40"));
        var usual = Given.assignment(
                DIRECTIVE, "1", "H56.03.30", List.of(Coordinator.asked("H56.04.40", "Cơ quan phối hợp", null)));
        var given = new Assignment.Directive(DIRECTIVE, "1/CT-UBND", "Việc riêng", null, "H56.02.20");
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(new Assignment(given, usual.item(), "H56.03.30", 1, 0))),
                        Given.assigner(Given.IN_TIME));
        service.bean(AmendmentService.class)
                .propose(AmendedDirectives.proposed(
                        2,
                        AmendedDirectives.directiveOf(
                                "H56.02.20",
                                DIRECTIVE,
                                AmendedDirectives.item(
                                        "1", "x", DeadlineRule.on(Given.DUE.plusDays(10)), "H56.03.30"))));
        for (Standing standing : Standing.values()) {
            caller(Role.HEAD, standing).post("/api/v1/reference-dates", 0, REFERENCE);
        }
    }

    private static RunningService.Caller caller(Role role, Standing standing) {
        return switch (role) {
            case HEAD, DEPUTY_HEAD, CLERK, OFFICER -> service.as(standing.agency, role.name(), Map.of());
            case SYSTEM_CLIENT ->
                service.as(standing.agency, role.name(), Map.of("scope", "tasks:read directives:read reports:read"));
            default -> service.as(standing.agency, Role.OFFICER.name(), Map.of("duties", List.of(role.name())));
        };
    }

    /** Some requests that are the operation: as it is asked for by a path, and what is posted to it. */
    private static List<Request> requests(TaskOperation operation) {
        return switch (operation) {
            case READ_TASKS -> reads(TASK, "", "/history", "/deadline"); // lists and a transfer of many: below
            case ACKNOWLEDGE -> step("/acknowledge", "");
            case UPDATE_PROGRESS -> step("/progress", "{\"percent\":10,\"text\":\"x\"}");
            case ASK_FOR_TIME ->
                List.of(
                        new Request(
                                TASK + "/extensions", "{\"dueOn\":\"2026-01-20\",\"reason\":\"x\",\"forecast\":\"x\"}"),
                        new Request(TASK + "/extensions/1/answer", "{\"accepted\":true}"),
                        new Request(TASK + "/extensions/1/withdraw", ""));
            case RESOLVE_DIFFICULTY -> step("/difficulties/1/resolve", REASON);
            case REPORT_RESULT -> step("/report", "{\"text\":\"x\"}");
            case WITHDRAW_RESULT -> step("/withdraw-result", REASON);
            case NAME_PERSON_IN_CHARGE ->
                List.of(
                        new Request(TASK + "/person-in-charge", "{\"officialId\":\"x\"}"),
                        new Request(TASK + "/person-in-charge/withdraw", ""));
            case DECLINE -> step("/decline", REASON);
            default -> decisions(operation);
        };
    }

    private static List<Request> decisions(TaskOperation operation) {
        return switch (operation) {
            case CONFIRM_RESULT -> step("/confirm", "");
            case RETURN_RESULT -> step("/return", REASON);
            case REOPEN -> step("/reopen", REASON);
            case INSIST -> step("/insist", REASON);
            case DECIDE_ON_TIME -> step("/extensions/1/decide", "{\"verdict\":\"REFUSE\",\"reason\":\"x\"}");
            case SET_DUE_DATE -> step("/due-date", "{\"dueOn\":\"2026-01-20\",\"reason\":\"x\"}");
            case SUSPEND -> step("/suspend", REASON);
            case RESUME -> step("/resume", "");
            case TRANSFER -> step("/transfer", "{\"leadAgencyId\":\"H56.03\",\"reason\":\"x\"}");
            case CANCEL -> step("/cancel", REASON);
            default -> others(operation);
        };
    }

    private static List<Request> others(TaskOperation operation) {
        return switch (operation) {
            case ASK_COORDINATOR -> step("/parts", "{\"agencyId\":\"H56.05\",\"name\":\"x\"}");
            case CONTRIBUTE -> step("/parts/1/contribute", "{\"text\":\"x\",\"done\":false}");
            case RELEASE_PART -> step("/parts/1/release", REASON);
            case READ_AMENDMENTS -> List.of(Request.get(AMENDMENT));
            case CONFIRM_AMENDMENT ->
                List.of(new Request(AMENDMENT + "/confirm", ""), new Request(AMENDMENT + "/reject", REASON));
            case READ_REFERENCE_DATES -> List.of(Request.get("/api/v1/reference-dates?number=15/UBND-KT"));
            case SET_REFERENCE_DATE ->
                List.of(new Request(
                        "/api/v1/reference-dates", "{\"number\":\" \",\"dueOn\":\"2026-01-20\",\"reason\":\"x\"}"));
            case READ_CALENDAR ->
                reads("/api/v1/calendar", "?year=2026", "/versions", "/working-days?from=2026-01-05&days=1");
            case CHANGE_CALENDAR ->
                Stream.of("/preview", "/versions", "/imports?reason=x", "/imports/preview?reason=x")
                        .map(path -> new Request("/api/v1/calendar" + path, "{}"))
                        .toList();
            default -> throw new IllegalArgumentException("Nobody says how " + operation + " is asked for");
        };
    }

    private static List<Request> reads(String path, String... ends) {
        return Stream.of(ends).map(end -> Request.get(path + end)).toList();
    }

    private static List<Request> step(String path, String body) {
        return List.of(new Request(TASK + path, body));
    }

    private record Request(String path, @Nullable String body) {
        static Request get(String path) {
            return new Request(path, null);
        }

        @Override
        public String toString() {
            return (body == null ? "GET " : "POST ") + path;
        }

        HttpResponse<String> by(RunningService.Caller caller) {
            HttpRequest.Builder request = caller.request(path);
            return RunningService.send(
                    body == null
                            ? request.GET()
                            : request.header("If-Match", "\"99\"")
                                    .header("Content-Type", path.contains("/imports") ? "text/csv" : "application/json")
                                    .POST(BodyPublishers.ofString(body)));
        }
    }

    /** Besides the clerks who prepare decisions: no agency leaves that to them here. */
    @ParameterizedTest
    @EnumSource
    void eachRoleInEachRelationIsAllowedWhatTheTableSays(TaskOperation operation) {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.PREPARING_CLERK))) {
            for (Standing standing : Standing.values()) {
                for (Request request : requests(operation)) {
                    HttpResponse<String> answer = request.by(caller(role, standing));

                    assertThat(answer.statusCode())
                            .as("%s by %s of %s: %s", request, role, standing, answer.body())
                            .isIn(expected(operation, role, standing));
                }
            }
        }
    }

    private static Set<Integer> expected(TaskOperation operation, Role role, Standing standing) {
        Set<Role> roles = EnumSet.of(role);
        if (Role.DUTIES.contains(role)) {
            roles.add(Role.OFFICER);
        }
        if (operation.permits(roles, standing.relations)) {
            return Set.of(200, 400, 412, 422);
        }
        boolean isLetIn = operation.permits(roles, EnumSet.allOf(Relation.class));
        return Set.of(isLetIn && !standing.mayKnow(operation) ? 404 : 403);
    }

    @Test
    void aClerkEntersDecisionsWhereTheAgencyLeavesItToTheClerk() {
        String assigner = RunningService.PREPARING_AGENCY;
        var usual = Given.assignment("prepared", "1", "H56.03.30", List.of());
        var given = new Assignment.Directive("prepared", "2/CT-UBND", "Việc riêng", null, assigner);
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(new Assignment(given, usual.item(), "H56.03.30", 1, 0))),
                        Given.assigner(Given.IN_TIME));
        Request confirm = new Request("/api/v1/tasks/prepared-1-H56.03.30/confirm", "");

        assertThat(confirm.by(service.as(assigner, OfficialRole.CLERK)).statusCode())
                .isEqualTo(412);
        assertThat(confirm.by(service.as(assigner, OfficialRole.OFFICER)).statusCode())
                .isEqualTo(403);
        assertThat(confirm.by(service.as("H56", OfficialRole.CLERK)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheServiceDescribesIsAllAskedFor() {
        Addresses described = Addresses.in(service.as("H56", OfficialRole.CLERK).read("/v3/api-docs"));
        Stream<String> matrix = Stream.of(TaskOperation.values())
                .flatMap(operation -> requests(operation).stream())
                .map(Request::toString);

        assertThat(described.withoutRequest(Stream.concat(matrix, LISTS.stream().map(list -> "GET " + list))))
                .as("those of everybody, and of transfers, which TransferIT asks")
                .containsExactly("GET /api/v1/me", "GET /api/v1/transfers/{id}", "POST /api/v1/transfers");
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "CLERK", "OFFICER"})
    void whoHasNothingToDoWithATaskLearnsOfItNowhere(Role role) {
        RunningService.Caller stranger = caller(role, Standing.NONE);

        for (String list : LISTS) {
            HttpResponse<String> answer = stranger.get(list);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(list).doesNotContain("rights");
            assertThat(RunningService.json(answer).get("items").size()).isZero();
            assertThat(RunningService.json(answer).path("total").asInt(0)).isZero();
        }
    }

    @Test
    void whoMayKnowOfATaskFindsItInEachListAndItsTotal() {
        for (String agency :
                List.of("H56.03.30", "H56.04.40", "H56.02.20", "H56.12", "H56.13", "H56.14", "H56", "H56.01")) {
            for (String list : LISTS) {
                JsonNode found = service.as(agency, OfficialRole.OFFICER).read(list);
                boolean isKnown = !list.startsWith("/api/v1/amendments")
                        || List.of("H56.02.20", "H56.12", "H56", "H56.01").contains(agency);
                assertThat(found.get("items").size())
                        .as("%s for %s", list, agency)
                        .isEqualTo(isKnown ? 1 : 0);
                assertThat(found.path("total").asInt(1)).isEqualTo(1);
            }
        }
    }
}
