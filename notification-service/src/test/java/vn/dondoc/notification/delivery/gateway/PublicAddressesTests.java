package vn.dondoc.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notification.delivery.SendingPolicy;
import vn.dondoc.notification.delivery.gateway.GatewayProperties.Gateway;

class PublicAddressesTests {
    private static final SendingPolicy POLICY = new SendingPolicy(
            Duration.ofSeconds(1), 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(2));

    private static Gateway gatewayAt(String url) {
        return new Gateway(URI.create(url), List.of(GatewayReceiver.SECRET));
    }

    private static GatewayProperties properties(boolean allowPrivate, String url) {
        return new GatewayProperties(
                true, Map.of("H56.02", gatewayAt(url)), allowPrivate, Duration.ofSeconds(1), POLICY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "localhost",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void whatThePublicCannotReachIsNotFound(String host) {
        assertThatThrownBy(() -> new PublicAddresses().resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "192.167.0.1",
                "203.162.0.1",
                "2001:4860:4860::8888",
                "2405:4800::1"
            })
    void whatThePublicReachesIsFound(String host) throws UnknownHostException {
        assertThat(new PublicAddresses().resolve(host)).hasSize(1);
    }

    @Test
    void aGatewayInThePrivateNetworkIsNotCalled() throws Exception {
        try (var receiver = GatewayReceiver.start();
                var client = new GatewayClient(properties(false, "https://sms.example.gov.vn"), Clock.systemUTC())) {
            assertThat(client.call(gatewayAt(receiver.url()), "m", "{}"))
                    .isEqualTo(new GatewayAnswer.Refused("delivery.reason.private-address"));
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example.gov.vn",
                "ftp://sms.example.gov.vn",
                "https:/x",
                "https://user@sms.example.gov.vn"
            })
    void anAddressWithoutTlsOrWithAUserStopsTheStart(String url) {
        assertThatThrownBy(() -> properties(false, url)).hasMessageContaining("H56.02");
    }
}
