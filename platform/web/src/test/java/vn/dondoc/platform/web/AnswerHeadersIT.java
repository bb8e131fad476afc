package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every answer tells browsers, whoever gives it: a controller, a filter, the container or the management port. */
class AnswerHeadersIT extends OverHttp {
    private static final Map<String, HttpRequest.Builder> BY_WHOM = Map.of(
            "a controller", with("/notes/mine"),
            "a controller, with a tag", with("/notes/1"),
            "the description", with("/v3/api-docs"),
            "a controller's error", with("/notes/broken"),
            "no controller", with("/nowhere"),
            "the check of tokens", anonymous("/notes/mine"),
            "the container", with("/notes/a%2fb"),
            "health", anonymous("/actuator/health"),
            "meters", with("/actuator/prometheus"),
            "the check of operators", anonymous("/actuator/info"));

    @Test
    void everyAnswerIsKeptNowhereShownInNoFrameAndTakenForWhatItIs() {
        assertThat(BY_WHOM).allSatisfy((_, request) -> {
            HttpResponse<String> answer = send(request);

            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
            assertThat(header(answer, "Server")).isEmpty();
        });
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" and ", answer.headers().allValues(name));
    }

    @Test
    void anAnswerThatBreaksOffDoesNotEndLikeAWholeOne() {
        assertThatThrownBy(() -> send(with("/notes/broken-off")))
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chunked transfer encoding");
    }

    @Test
    void whatLeftOfItHasNoProblemBehindIt() throws IOException {
        String answer = answerTo("GET /notes/broken-off HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token);

        assertThat(answer).contains("first row").doesNotContain("problem");
    }
}
