package vn.dondoc.platform.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dondoc.web.claims.*}: in which claims of a token the identity provider says who calls.
 *
 * @param official the official's id
 * @param agency the id of the agency that the official acts for
 * @param role the role there, by the names of {@link vn.dondoc.contracts.OfficialRole}, or {@code SYSTEM_CLIENT} for another system
 * @param duties what the official does besides the office, by the names of {@link vn.dondoc.platform.access.Role}; may be missing
 * @param scope what another system may ask for; may be missing
 * @param onBehalfOf the head for whom a deputy acts; may be missing from a token
 */
@ConfigurationProperties("dondoc.web.claims")
public record TokenClaims(
        @DefaultValue("sub") String official,
        @DefaultValue("agency") String agency,
        @DefaultValue("role") String role,
        @DefaultValue("duties") String duties,
        @DefaultValue("scope") String scope,
        @DefaultValue("on_behalf_of") String onBehalfOf) {}
