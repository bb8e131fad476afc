package vn.dondoc.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which exception is which problem. */
class ProblemTypesTests {
    private static final ProblemTypes.Entry IO = problem(IOException.class, 503, "io", "Vào ra", "Input and output");

    @Test
    void anExceptionIsTheProblemOfItsNearestRegisteredSuperclass() {
        ProblemTypes types =
                ProblemTypes.of(IO, problem(FileNotFoundException.class, 404, "no-file", "Không có tệp", "No file"));

        assertThat(types.of(new FileNotFoundException()))
                .get()
                .extracting(ProblemType::slug)
                .isEqualTo("no-file");
        assertThat(types.of(new ConnectException()))
                .get()
                .extracting(ProblemType::slug)
                .isEqualTo("io");
        assertThat(types.of(new IllegalStateException())).isEmpty();
    }

    @Test
    void twoFeaturesMustNotDisagreeAboutOne() {
        ProblemTypes one = ProblemTypes.of(IO);
        ProblemTypes other = ProblemTypes.of(problem(IOException.class, 500, "other", "Khác", "Other"));

        assertThatThrownBy(() -> ProblemTypes.union(List.of(one, other)))
                .hasMessageContaining("java.io.IOException")
                .hasMessageContaining("[io, other]");
        assertThat(ProblemTypes.union(List.of(one, one)).of(new IOException())).isPresent();
    }

    @Test
    void titlesAreVietnameseUnlessEnglishIsAskedFor() {
        assertThat(IO.type().titleIn(Locale.UK)).isEqualTo("Input and output");
        assertThat(IO.type().titleIn(Locale.of("vi", "VN"))).isEqualTo("Vào ra");
        assertThat(IO.type().titleIn(Locale.FRENCH)).isEqualTo("Vào ra");
    }
}
