package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What requests leave in the log: neither tokens nor what they say of people. */
@ExtendWith(OutputCaptureExtension.class)
class LogsIT extends OverHttp {
    private static final String NAME = "Nguyen Thi Minh";
    private static final String MAIL = "minh@example.gov.vn";

    @Test
    void aRequestLeavesNeitherItsTokenNorNamesNorAddressesInTheLog(CapturedOutput log) {
        String known = issuer.tokenWith(
                Map.of("sub", "H56.02.head", "agency", "H56.02", "role", "HEAD", "name", NAME, "email", MAIL));
        String foreign = issuer.tokenWith(Map.of("sub", MAIL, "iss", "http://elsewhere", "name", NAME));
        for (String bearer : List.of(known, foreign)) {
            for (String path : List.of("/notes/mine", "/notes/broken", "/notes?q=minh%40example.gov.vn", "/nowhere")) {
                send(anonymous(path).header("Authorization", "Bearer " + bearer));
            }
        }
        send(post("/notes", "{\"text\":\"" + NAME + "\",\"lines\":[{\"number\":\"" + MAIL + "\"}]}"));
        send(post("/notes", "{\"text\":\"" + MAIL));

        assertThat(log.toString())
                .as("the failure of ours is there")
                .contains("GET /notes/broken failed")
                .doesNotContain(NAME, MAIL, "minh%40", claimsOf(known), claimsOf(foreign));
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsIsRefusedOnTheManagementPortWithoutAWordInTheLog(CapturedOutput log) {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("sub", "ops", "agency", "H56"),
                Map.of("sub", "ops", "agency", "H56", "role", List.of("HEAD")))) {
            String token = issuer.tokenWith(claims);
            for (String path : List.of("/actuator/info", "/actuator/prometheus")) {
                problem(send(anonymous(path).header("Authorization", "Bearer " + token)), 403, "forbidden");
            }
        }

        assertThat(log.toString()).doesNotContain("ERROR");
    }

    @Test
    void aMalformedRequestIsNotQuotedInTheLog(CapturedOutput log) throws IOException {
        LoggingSystem levels = LoggingSystem.get(getClass().getClassLoader());
        levels.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO); // as outside of tests
        String known = issuer.tokenWith(Map.of("sub", "H56.02.head", "agency", "H56.02", "role", "HEAD", "name", NAME));
        for (String head : List.of(
                "GET /notes/mine HTTP/1.1\r\nHost: a\r\nAuthorization : Bearer " + known,
                "GET /notes/mine HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + known + "\u0001",
                "GET /notes/mine?access_token=" + known + "&q=[" + NAME.replace(' ', '.') + "] HTTP/1.1\r\nHost: a",
                "GET /notes/mine HTTP/1.1\r\nHost: a\r\nCookie: \u0002=" + known)) {
            assertThat(answerTo(head)).startsWith("HTTP/1.1 ");
        }

        levels.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        assertThat(log.toString()).doesNotContain(known.substring(0, 20), claimsOf(known), "Nguyen.Thi");
    }

    private static String claimsOf(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }
}
