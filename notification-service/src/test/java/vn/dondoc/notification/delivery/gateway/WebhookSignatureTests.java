package vn.dondoc.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notification.delivery.gateway.GatewayProperties.Gateway;

class WebhookSignatureTests {
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    @Test
    void theSignatureIsThatOfTheSpecificationsExample() {
        assertThat(WebhookSignature.sign(
                        List.of(GatewayReceiver.SECRET),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretOfAGatewaySignsItsCalls() {
        assertThat(WebhookSignature.sign(List.of(GatewayReceiver.SECRET, OTHER), "m", 1, "{}")
                        .split(" ", -1))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_short", "whsec_%%%"})
    void aTextThatIsNoSecretIsRefusedWithoutBeingRepeated(String secret) {
        assertThatThrownBy(() -> new Gateway(URI.create("https://sms.example.gov.vn"), List.of(secret)))
                .hasMessage("Each secret of a gateway is whsec_ and 24 to 64 bytes in Base64.");
    }

    @Test
    void aGatewayThatIsWrittenIntoALogShowsNoSecret() {
        assertThat(new Gateway(URI.create("https://sms.example.gov.vn/x?token=1"), List.of(OTHER)))
                .hasToString("Gateway at sms.example.gov.vn");
    }
}
