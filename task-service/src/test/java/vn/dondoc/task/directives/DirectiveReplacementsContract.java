package vn.dondoc.task.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link DirectiveReplacements} keeps; each test works with directives of its own. */
public abstract class DirectiveReplacementsContract {
    private final String mark = UUID.randomUUID().toString();

    protected abstract DirectiveReplacements replacements();

    @Test
    void theFirstSuccessorIsKeptAndPredecessorsAreFound() {
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
