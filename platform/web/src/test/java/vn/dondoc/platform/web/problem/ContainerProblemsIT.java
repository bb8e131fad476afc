package vn.dondoc.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.web.OverHttp;

/** What the container refuses by itself is answered like everything else that is refused. */
class ContainerProblemsIT extends OverHttp {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /notes/%00 HTTP/1.1",
                "GET /notes/a%2fb HTTP/1.1",
                "GET /notes/a%5cb HTTP/1.1",
                "GET /notes/%C3%28 HTTP/1.1",
                "GET /notes/%zz HTTP/1.1",
                "GET /notes/../../etc HTTP/1.1",
                "GET /notes/<b> HTTP/1.1",
                "GET /notes?q=| HTTP/1.1",
                "GET notes HTTP/1.1",
                "G<T /notes HTTP/1.1",
            })
    void aRefusedRequestLineIsAProblem(String line) throws IOException {
        String answer = answerTo(line + "\r\nHost: here");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
        JsonNode problem = JSON.readTree(answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
        assertThat(problem.get("type").asString()).isEqualTo("urn:dondoc:problem:invalid-request");
        assertThat(problem.get("title").asString()).isEqualTo("Dữ liệu không hợp lệ");
        assertThat(answer)
                .contains("X-Correlation-Id: " + problem.get("correlationId").asString())
                .doesNotContain("Tomcat", "<html", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "BREW"})
    void aMethodThatNobodyKnowsIsTheCallersFault(String method) throws IOException {
        assertThat(answerTo(method + " /notes/mine HTTP/1.1\r\nHost: here"))
                .startsWith("HTTP/1.1 4")
                .contains("Content-Type: application/problem+json");
    }
}
