package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.TaskMessage.DueDateChanged;

class DueDateChangedTests {
    private static final ObjectNode SAMPLE = (ObjectNode)
            Wire.MAPPER.readTree(Wire.read(Wire.SAMPLES.resolve("vn.dondoc.task.due-date-changed.v1.json")));

    private static DueDateChanged calendar(String stated) {
        var sample = Wire.MAPPER.treeToValue(SAMPLE, DueDateChanged.class);
        return DueDateChanged.of(sample.task(), sample.before(), DueDateCause.CALENDAR, stated, sample.actor());
    }

    @Test
    void theReasonOfAMovedDueDateIsWhatSomebodyWrote() {
        DueDateChanged changed = calendar("Bão số 1");

        assertThat(changed.reason()).isEqualTo("Bão số 1");
        assertThat(changed.statedReason()).contains("Bão số 1");
    }

    @Test
    void aMovedDueDateWithoutAReasonHasTheNameOfItsCause() {
        DueDateChanged changed = calendar(null);

        assertThat(changed.reason()).isEqualTo("CALENDAR");
        assertThat(changed.statedReason()).isEmpty();
    }

    @Test
    void aChangeOfADueDateIsReadAsItWasWritten() {
        DueDateChanged changed = calendar(null);

        String json = Wire.MAPPER.writeValueAsString(changed);

        assertThat(Wire.MAPPER.readTree(json).propertyNames())
                .containsOnly("task", "before", "cause", "reason", "actor");
        assertThat(Wire.MAPPER.readValue(json, DueDateChanged.class)).isEqualTo(changed);
    }
}
