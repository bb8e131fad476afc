package vn.dondoc.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FieldNamesTests {
    /** As a Macintosh types it, with a space behind. */
    private static final String TYPED = Normalizer.normalize(" Đầu  tư ", Normalizer.Form.NFD);

    @Test
    void aFieldIsMeantHoweverItIsTyped() {
        assertThat(new LedTasks("H56.02", null, TYPED, null).field()).isEqualTo("Đầu tư");
        assertThat(TaskFilter.all().field(TYPED).build().field()).isEqualTo("Đầu tư");
    }
}
