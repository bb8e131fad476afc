package vn.dondoc.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which exception is which problem. */
class ProblemTypesTests {
    private static final ProblemTypes.Entry<IOException> IO = problem(IOException.class, 503, "io");

    @Test
    void anExceptionIsTheProblemOfItsNearestRegisteredSuperclass() {
        ProblemTypes types = ProblemTypes.of(IO, problem(FileNotFoundException.class, 404, "no-file"));

        assertThat(types.of(new FileNotFoundException()))
                .get()
                .extracting(entry -> entry.type().slug())
                .isEqualTo("no-file");
        assertThat(types.of(new ConnectException()))
                .get()
                .extracting(entry -> entry.type().slug())
                .isEqualTo("io");
        assertThat(types.of(new IllegalStateException())).isEmpty();
    }

    @Test
    void twoFeaturesMustNotDisagreeAboutOneException() {
        ProblemTypes one = ProblemTypes.of(IO);
        ProblemTypes other = ProblemTypes.of(problem(IOException.class, 500, "other"));

        assertThatThrownBy(() -> ProblemTypes.union(List.of(one, other)))
                .hasMessageContaining("java.io.IOException")
                .hasMessageContaining("[io, other]");
        assertThat(ProblemTypes.union(List.of(one, one)).of(new IOException())).isPresent();
    }
}
