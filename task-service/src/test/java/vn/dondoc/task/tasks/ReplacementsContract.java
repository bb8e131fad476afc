package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Replacements} keeps; each test works with directives of its own. */
public abstract class ReplacementsContract {
    private final String mark = UUID.randomUUID().toString();

    protected abstract Replacements replacements();

    @Test
    void keepsTheFirstSuccessorAndFindsBack() {
        replacements().record("a" + mark, "new" + mark);
        replacements().record("b" + mark, "new" + mark);
        replacements().record("a" + mark, "other" + mark);

        assertThat(replacements().successorOf("a" + mark)).contains("new" + mark);
        assertThat(replacements().successorOf("new" + mark)).isEmpty();
        assertThat(replacements().predecessorsOf("new" + mark, 10)).containsExactly("a" + mark, "b" + mark);
        assertThat(replacements().predecessorsOf("new" + mark, 1)).containsExactly("a" + mark);
        assertThat(replacements().predecessorsOf("other" + mark, 10)).isEmpty();
    }
}
