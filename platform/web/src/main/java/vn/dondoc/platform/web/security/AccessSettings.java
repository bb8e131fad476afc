package vn.dondoc.platform.web.security;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.dondoc.platform.access.PreparingClerks;

/**
 * {@code dondoc.access.*}: what is added to what token and directory say of a caller.
 *
 * @param officesKept how long an answer of the directory counts
 * @param clerksPrepareFor agencies whose clerks enter what their leaders decided of tasks; {@code *} is every agency
 */
@ConfigurationProperties("dondoc.access")
public record AccessSettings(UnknownOfficials unknownOfficials, Duration officesKept, Set<String> clerksPrepareFor) {
    public PreparingClerks preparingClerks() {
        return new PreparingClerks(clerksPrepareFor);
    }
}
