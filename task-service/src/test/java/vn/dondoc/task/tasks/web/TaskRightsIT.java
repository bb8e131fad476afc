package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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
import vn.dondoc.platform.testing.RightsMatrix;
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
    private static final String PREPARED = "/api/v1/tasks/prepared-1-H56.05";
    private static final String TRANSFERS = "/api/v1/transfers";
    private static final String REFERENCE = "{\"number\":\"15/UBND-KT\",\"dueOn\":\"2026-01-20\",\"reason\":\"x\"}";

    private static final AtomicInteger CASES = new AtomicInteger();

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
        assignByTheAgencyWhoseClerkPrepares();
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

    private static void assignByTheAgencyWhoseClerkPrepares() {
        var prepared =
                new Assignment.Directive("prepared", "2/CT-UBND", "Việc khác", null, RunningService.PREPARING_AGENCY);
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(new Assignment(
                                prepared,
                                Given.assignment("prepared", "1", "H56.05", List.of())
                                        .item(),
                                "H56.05",
                                1,
                                0))),
                        Given.assigner(Given.IN_TIME));
    }

    @AfterAll
    static void allAreRecorded() throws IOException {
        RightsMatrix.requireRecorded("task-service", CASES.get());
    }

    private static RunningService.Caller caller(Role role, Standing standing) {
        return switch (role) {
            case HEAD, DEPUTY_HEAD, CLERK, OFFICER -> service.as(standing.agency, role.name(), Map.of());
            case SYSTEM_CLIENT ->
                service.as(standing.agency, role.name(), Map.of("scope", "tasks:read directives:read reports:read"));
            default -> service.as(standing.agency, Role.OFFICER.name(), Map.of("duties", List.of(role.name())));
        };
    }

    /** Besides the clerks who prepare decisions, which none of these agencies leaves to them. */
    @ParameterizedTest
    @EnumSource
    void eachRoleInEachRelationIsAllowedWhatTheTableSays(TaskOperation operation) {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.PREPARING_CLERK))) {
            for (Standing standing : Standing.values()) {
                for (OperationRequests.Request request : OperationRequests.requests(operation)) {
                    HttpResponse<String> answer = request.by(caller(role, standing));
                    CASES.incrementAndGet();

                    assertThat(answer.statusCode())
                            .as("%s by %s of %s: %s", request, role, standing, answer.body())
                            .isIn(expected(operation, role, standing));
                }
            }
        }
    }

    private static Set<Role> rolesOf(Role role) {
        return Role.DUTIES.contains(role) ? EnumSet.of(role, Role.OFFICER) : EnumSet.of(role);
    }

    private static Set<Integer> expected(TaskOperation operation, Role role, Standing standing) {
        Set<Role> roles = rolesOf(role);
        if (operation.permits(roles, standing.relations)) {
            return Set.of(200, 400, 412, 422);
        }
        boolean isLetIn = operation.permits(roles, EnumSet.allOf(Relation.class));
        return Set.of(isLetIn && !standing.mayKnow(operation) ? 404 : 403);
    }

    /** As above for the one agency that leaves decisions to its clerk, of a task that it gave. */
    @ParameterizedTest
    @EnumSource
    void aClerkWhoPreparesDecisionsIsAllowedWhatTheTableSays(TaskOperation operation) {
        List<OperationRequests.Request> ofTheTask = OperationRequests.requests(operation).stream()
                .filter(request -> request.path().startsWith(OperationRequests.TASK))
                .map(request -> new OperationRequests.Request(
                        request.path().replace(OperationRequests.TASK, PREPARED), request.body()))
                .toList();
        for (OfficialRole office : EnumSet.range(OfficialRole.HEAD, OfficialRole.OFFICER)) {
            for (OperationRequests.Request request : ofTheTask) {
                HttpResponse<String> answer = request.by(service.as(RunningService.PREPARING_AGENCY, office));

                Set<Role> roles = Role.of(office);
                if (office == OfficialRole.CLERK) {
                    roles.add(Role.PREPARING_CLERK);
                }
                CASES.incrementAndGet();
                boolean isAllowed = operation.permits(roles, EnumSet.of(Relation.OWN_AGENCY, Relation.ASSIGNER));
                assertThat(answer.statusCode())
                        .as("%s by %s: %s", request, office, answer.body())
                        .isIn(isAllowed ? Set.of(200, 400, 412, 422) : Set.of(403));
            }
        }
    }

    @Test
    void noClerkOfAnotherAgencyPreparesItsDecisions() {
        OperationRequests.Request confirm = new OperationRequests.Request(PREPARED + "/confirm", "");

        assertThat(confirm.by(service.as("H56", OfficialRole.CLERK)).statusCode())
                .isEqualTo(403);
    }

    /** Of a directive without tasks, to the own agency where that is not the lead: who is allowed moves nothing. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PREPARING_CLERK")
    void bulkTransfersFollowTheirRowOfTheTableAndAreReadByReadersOfTheirTasks(Role role) {
        String all = "{\"fromAgencyId\":\"H56.03.30\",\"toAgencyId\":\"%s\",\"reason\":\"x\",\"directiveId\":\"none\"}";
        OperationRequests.Request known = OperationRequests.Request.get(TRANSFERS
                + '/'
                + RunningService.json(new OperationRequests.Request(TRANSFERS, all.formatted(Standing.ASSIGNER.agency))
                                .by(caller(Role.HEAD, Standing.ASSIGNER)))
                        .get("id")
                        .asString());
        for (Standing standing : Standing.values()) {
            CASES.addAndGet(2);
            Set<Role> roles = rolesOf(role);
            String to = (standing == Standing.LEAD ? Standing.NONE : standing).agency;
            assertThat(new OperationRequests.Request(TRANSFERS, all.formatted(to))
                            .by(caller(role, standing))
                            .statusCode())
                    .as("%s of %s", role, standing)
                    .isEqualTo(TaskOperation.TRANSFER.permits(roles, standing.relations) ? 201 : 403);
            boolean isKnown = standing == Standing.ASSIGNER || standing == Standing.ABOVE_THE_ASSIGNER;
            boolean isReader = TaskOperation.READ_TASKS.permits(roles, EnumSet.allOf(Relation.class));
            assertThat(known.by(caller(role, standing)).statusCode())
                    .as("%s of %s", role, standing)
                    .isEqualTo(isReader ? isKnown ? 200 : 404 : 403);
        }
    }

    @Test
    void whatTheServiceDescribesIsAllAskedFor() {
        Addresses described = Addresses.in(service.as("H56", OfficialRole.CLERK).read("/v3/api-docs"));
        Stream<String> matrix = Stream.of(TaskOperation.values())
                .flatMap(operation -> OperationRequests.requests(operation).stream())
                .map(OperationRequests.Request::toString);

        assertThat(described.withoutRequest(Stream.concat(matrix, LISTS.stream().map(list -> "GET " + list))))
                .as("those of everybody, and of transfers, which are asked above")
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
