package vn.dondoc.task.deadline;

import java.time.LocalDate;
import java.util.Map;

/**
 * How much more time may be granted.
 *
 * @param mostApproved so many extensions of one task at most
 * @param days so many days at most with each
 * @param daysByIssuer other limits for directives of issuers whose identifier begins so, such as the Government's
 */
public record ExtensionPolicy(int mostApproved, int days, Map<String, Integer> daysByIssuer) {
    public static final ExtensionPolicy DEFAULT = new ExtensionPolicy(2, 30, Map.of("G", 7));

    public ExtensionPolicy {
        daysByIssuer = Map.copyOf(daysByIssuer);
    }

    /** The latest date that may be asked for or offered. */
    public LocalDate latest(LocalDate dueOn, String assigningAgencyId) {
        int most = daysByIssuer.entrySet().stream()
                .filter(issuer -> assigningAgencyId.startsWith(issuer.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(days);
        return dueOn.plusDays(most);
    }
}
