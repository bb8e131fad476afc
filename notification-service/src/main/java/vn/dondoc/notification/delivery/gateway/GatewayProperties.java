package vn.dondoc.notification.delivery.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.notification.delivery.SendingPolicy;

/**
 * The gateways by which agencies tell their officials, by SMS or chat.
 *
 * @param enabled whether there are any; those of an agency without one are skipped when they are due
 * @param agencies by the agency's id
 * @param allowPrivateAddresses whether gateways may be in the networks that the public cannot reach, and be called without TLS
 * @param timeout how long a gateway may take to be reached, and again to answer
 */
@ConfigurationProperties("notification.gateway")
record GatewayProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue Map<String, Gateway> agencies,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue SendingPolicy sending) {
    GatewayProperties {
        agencies = Map.copyOf(agencies);
        for (Map.Entry<String, Gateway> agency : agencies.entrySet()) {
            requireAddress(agency.getKey(), agency.getValue().url(), allowPrivateAddresses);
        }
    }

    private static void requireAddress(String agencyId, URI url, boolean allowPrivate) {
        boolean isSafe = "https".equals(url.getScheme()) || (allowPrivate && "http".equals(url.getScheme()));
        if (!isSafe || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The gateway of " + agencyId + " needs an address that begins with https:// and names no user.");
        }
    }

    /**
     * Where an agency's gateway takes calls, and by which secrets it knows that they are ours.
     *
     * @param secrets each {@code whsec_} and Base64, as Standard Webhooks has it. A call is signed with all of them, so that the gateway can
     *     change from one to another at its own time
     */
    record Gateway(URI url, List<String> secrets) {
        Gateway {
            secrets = List.copyOf(secrets);
            if (secrets.isEmpty() || !secrets.stream().allMatch(WebhookSignature::isSecret)) {
                // without saying what it is instead
                throw new IllegalArgumentException("Each secret of a gateway is whsec_ and 24 to 64 bytes in Base64.");
            }
        }

        /** Without the secrets: whoever writes it into a log means the address. */
        @Override
        public String toString() {
            return "Gateway at " + url.getHost();
        }
    }
}
