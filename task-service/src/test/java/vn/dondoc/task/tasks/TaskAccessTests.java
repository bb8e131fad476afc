package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.task.core.TaskOperation;

/** One task: H56.02.20 gave it, H56.03.30 leads it, H56.04.40 coordinates. H56.12, H56.13 and H56.14 are above them, and H56.19 is something else. */
class TaskAccessTests {
    private final TaskAccess access = Given.access(Map.of(
            "H56.02.20",
            "H56.12",
            "H56.03.30",
            "H56.13",
            "H56.03.31",
            "H56.03.30",
            "H56.04.40",
            "H56.14",
            "H56.12",
            "H56",
            "H56.13",
            "H56",
            "H56.14",
            "H56"));
    private final TaskState task = Given.assigned(ListedTasks.between("d1", "H56.02.20", "H56.03.30", "H56.04.40"))
            .state();

    private static Actor actor(String agency, OfficialRole role) {
        return new Actor(agency + ".x", agency, role);
    }

    private boolean isAllowed(TaskOperation operation, String agency, OfficialRole role) {
        boolean allowed = access.permits(operation, actor(agency, role), task);
        if (allowed) {
            assertThatCode(() -> access.require(operation, actor(agency, role), task))
                    .doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> access.require(operation, actor(agency, role), task))
                    .satisfies(denied -> assertThat(denied.operation()).isEqualTo(operation));
        }
        return allowed;
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGE", "UPDATE_PROGRESS", "ASK_FOR_TIME"})
    void everyOfficialOfTheLeadWorksOnTheTaskAndNobodyElse(TaskOperation operation) {
        assertThat(isAllowed(operation, "H56.03.30", OfficialRole.OFFICER)).isTrue();
        assertThat(isAllowed(operation, "H56.03.30", OfficialRole.HEAD)).isTrue();
        assertThat(isAllowed(operation, "H56.13", OfficialRole.HEAD)).isFalse();
        assertThat(isAllowed(operation, "H56.02.20", OfficialRole.HEAD)).isFalse();
        assertThat(isAllowed(operation, "H56.04.40", OfficialRole.HEAD)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORT_RESULT", "WITHDRAW_RESULT", "DECLINE", "NAME_PERSON_IN_CHARGE"})
    void leadersAndClerkOfTheLeadSpeakForIt(TaskOperation operation) {
        assertThat(isAllowed(operation, "H56.03.30", OfficialRole.CLERK)).isTrue();
        assertThat(isAllowed(operation, "H56.03.30", OfficialRole.DEPUTY_HEAD)).isTrue();
        assertThat(isAllowed(operation, "H56.03.30", OfficialRole.OFFICER)).isFalse();
        assertThat(isAllowed(operation, "H56.02.20", OfficialRole.HEAD)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONFIRM_RESULT",
                "RETURN_RESULT",
                "REOPEN",
                "INSIST",
                "DECIDE_ON_TIME",
                "SET_DUE_DATE",
                "SUSPEND",
                "RESUME",
                "CANCEL"
            })
    void leadersOfTheAssignerOrAboveItDecide(TaskOperation operation) {
        assertThat(isAllowed(operation, "H56.02.20", OfficialRole.HEAD)).isTrue();
        assertThat(isAllowed(operation, "H56.02.20", OfficialRole.DEPUTY_HEAD)).isTrue();
        assertThat(isAllowed(operation, "H56.12", OfficialRole.DEPUTY_HEAD)).isTrue();
        assertThat(isAllowed(operation, "H56", OfficialRole.HEAD)).isTrue();
        assertThat(isAllowed(operation, "H56.02.20", OfficialRole.CLERK)).isFalse();
        assertThat(isAllowed(operation, "H56.12", OfficialRole.CLERK)).isFalse();
        assertThat(isAllowed(operation, "H56.13", OfficialRole.HEAD))
                .as("above the lead")
                .isFalse();
        assertThat(isAllowed(operation, "H56.03.30", OfficialRole.HEAD)).isFalse();
        assertThat(isAllowed(operation, "H56.01", OfficialRole.HEAD))
                .as("reads for the province")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "H56.02.20, HEAD, true",
        "H56.12,  HEAD, true",
        "H56.13,  DEPUTY_HEAD, true",
        "H56, HEAD, true",
        "H56.13,  CLERK, false",
        "H56.03.30, HEAD, false",
        "H56.14,  HEAD, false"
    })
    void aTransferIsForTheAssignerAndForWhoIsAboveTheLead(String agency, OfficialRole role, boolean allowed) {
        assertThat(isAllowed(TaskOperation.TRANSFER, agency, role)).isEqualTo(allowed);
    }

    @Test
    void coordinatorsContributeToTheTasksTheyHaveAPartOf() {
        assertThat(isAllowed(TaskOperation.CONTRIBUTE, "H56.04.40", OfficialRole.OFFICER))
                .isTrue();
        assertThat(isAllowed(TaskOperation.CONTRIBUTE, "H56.14", OfficialRole.HEAD))
                .isFalse();
        assertThat(isAllowed(TaskOperation.CONTRIBUTE, "H56.02.20", OfficialRole.HEAD))
                .isFalse();
    }

    /** Who is above is so by the directory, whatever the identifiers look like. */
    @ParameterizedTest
    @CsvSource({
        "H56.02.20, true",
        "H56.03.30, true",
        "H56.04.40, true",
        "H56.12, true",
        "H56.13, true",
        "H56.14, true",
        "H56, true",
        "H56.01, true",
        "H56.03, false",
        "H56.19, false",
        "H56.03.31, false",
        "H56.02, false"
    })
    void aTaskIsKnownToItsPartiesAndToWhoIsAboveThem(String agency, boolean known) {
        Actor actor = actor(agency, OfficialRole.HEAD);

        assertThat(access.isKnownTo(actor, task)).isEqualTo(known);
        if (!known) {
            for (TaskOperation operation : TaskOperation.values()) {
                assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> access.require(operation, actor, task));
            }
        }
    }

    @Test
    void whatAnAssignerDecidesOfAllItsTasksIsForItAndWhoIsAbove() {
        TaskOperation confirm = TaskOperation.CONFIRM_AMENDMENT;

        access.requireOfAssigner(confirm, actor("H56.02.20", OfficialRole.CLERK), "H56.02.20");
        access.requireOfAssigner(confirm, actor("H56.12", OfficialRole.HEAD), "H56.02.20");
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(
                        () -> access.requireOfAssigner(confirm, actor("H56.02.20", OfficialRole.OFFICER), "H56.02.20"));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> access.requireOfAssigner(confirm, actor("H56.13", OfficialRole.HEAD), "H56.02.20"));
    }
}
