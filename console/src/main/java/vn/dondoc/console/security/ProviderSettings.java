package vn.dondoc.console.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The identity provider and who the console is to it. Its addresses are given one by one, not discovered: the console
 * starts while the provider is away.
 */
@ConfigurationProperties("dondoc.console")
record ProviderSettings(Provider provider, Client client) {
    /** @param official the claim of the identity token that names who signed in */
    record Provider(
            String issuer,
            URI authorization,
            URI token,
            URI keys,
            @Name("end-session") URI endSession,
            String official) {
        /** Where a browser is sent from a form, so that the page's policy must allow it. */
        String origin() {
            return endSession.getScheme() + "://" + endSession.getRawAuthority();
        }
    }

    record Client(String id, String secret) {
        /** Without the secret, which belongs in no log. */
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }
}
