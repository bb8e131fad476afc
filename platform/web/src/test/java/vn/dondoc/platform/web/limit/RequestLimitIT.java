package vn.dondoc.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.web.OverHttp;

/** A caller who asks too often is told when to come again; others go on. */
class RequestLimitIT extends OverHttp {
    private static ConfigurableApplicationContext limited;

    @BeforeAll
    static void startLimited() {
        limited = startWith(
                issuer.issuer(),
                "--dondoc.limits.enabled=true",
                "--dondoc.limits.requests-per-minute.caller=3",
                "--dondoc.limits.requests-per-minute.agency=1000");
    }

    @AfterAll
    static void stopLimited() {
        limited.close();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(askAs("often").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = askAs("often");
        JsonNode problem = problem(refused, 429, "limit-reached");
        long seconds =
                Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 20L);
        assertThat(problem.get("retryAfter").asLong()).isEqualTo(seconds);
        assertThat(problem.get("detail").asString())
                .isEqualTo("Mỗi tài khoản gửi nhiều nhất 3 yêu cầu mỗi phút; xin chờ rồi thử lại.");
        assertThat(askAs("seldom").statusCode()).isEqualTo(200);
    }

    @Test
    void whatOperatorsAskIsNotLimited() {
        for (int i = 0; i < 10; i++) {
            assertThat(send(at(limited, "/actuator/health/liveness")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> askAs(String official) {
        return send(at(limited, "/notes/signed")
                .header("Authorization", "Bearer " + issuer.tokenOf(official, "H56.02", "HEAD")));
    }
}
