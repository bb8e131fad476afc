package vn.dondoc.task.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.task.amendments.PlannedTaskChange.FieldChange;
import vn.dondoc.task.amendments.PlannedTaskChange.Kind;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.TaskEvent;

class AmendmentPreviewTests extends AmendedTasks {

    @Test
    void aPreviewNamesEachFieldThatChanges() {
        issue(AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02")));
        var office = new Coordinator("H56.01", "Văn phòng", null, null);
        Amendment proposed = propose(
                2,
                AmendedDirectives.directive(
                        "d1",
                        AmendedDirectives.with(AmendedDirectives.item("1", "Kiểm tra lại", LATER, "H56.02"), office)));

        assertThat(preview(proposed)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.AMENDED);
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange("itemText", "Kiểm tra", "Kiểm tra lại"),
                            new FieldChange("coordinators", List.of(), List.of(office)),
                            new FieldChange("deadline", DUE, LATER),
                            new FieldChange("dueOn", Given.DUE, LocalDate.of(2026, 1, 20)));
        });
        assertThat(task("d1-1-H56.02").assignment().item().text()).isEqualTo("Kiểm tra");
        assertThat(events(TaskEvent.Assigned.class)).isEqualTo(tasks.events().size());
    }

    @Test
    void aPreviewSaysWhichPartsComeForwardWithTheLead() {
        issue(AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Kiểm tra", LATER, "H56.02")));
        var later = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", LocalDate.of(2026, 1, 15));
        change("d1-1-H56.02", task -> task.askCoordinator(later, Given.POLICY, confirming));
        Amendment proposed =
                propose(2, AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02")));

        var withTheLead = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", Given.DUE);
        assertThat(preview(proposed))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .contains(new FieldChange("coordinators", List.of(later), List.of(withTheLead))));
    }

    @Test
    void aPreviewNamesTasksAddedCancelledAndUntouched() {
        issue(AmendedDirectives.directive(
                "d1",
                AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02", "H56.03"),
                AmendedDirectives.item("2", "Báo cáo", DUE, "H56.02")));
        Amendment proposed = propose(
                2,
                AmendedDirectives.directive(
                        "d1",
                        AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02", "H56.04"),
                        AmendedDirectives.item("3", "Tổng kết", LATER, "H56.04")));

        assertThat(preview(proposed))
                .extracting(change -> change.kind() + " " + change.taskId())
                .containsExactly(
                        "CANCELLED d1-1-H56.03", "ADDED d1-1-H56.04", "CANCELLED d1-2-H56.02", "ADDED d1-3-H56.04");
        assertThat(management.preview(proposed).untouched()).isEqualTo(1);
    }

    @Test
    void aPreviewSaysWhyACancelledTaskIsLeft() {
        DirectiveFacts directive =
                AmendedDirectives.directive("d1", AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02"));
        issue(directive);
        change(
                "d1-1-H56.02",
                task -> task.cancel(Cancellation.revocation(new Reason("Rút")), Given.POLICY, confirming));

        assertThat(preview(propose(2, directive))).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.LEFT);
            assertThat(change.why()).isEqualTo(Finding.of("amendment.of-cancelled"));
        });
    }
}
