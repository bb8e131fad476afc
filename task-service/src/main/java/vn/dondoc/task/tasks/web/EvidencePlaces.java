package vn.dondoc.task.tasks.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.TaskRejected;

/**
 * Where the files of evidence may lie, as whoever runs the service says. Officials open the address, so none may lead them
 * elsewhere.
 *
 * @param allowedHosts a name each, {@code *.gov.vn} for all below it, {@code *} for all names there are
 * @param allowHttp whether an address may be read by others on its way; for development
 */
@ConfigurationProperties("dondoc.tasks.evidence")
record EvidencePlaces(
        @DefaultValue("*.gov.vn") Set<String> allowedHosts,
        @DefaultValue("false") boolean allowHttp) {
    EvidencePlaces {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws TaskRejected.RuleViolation naming the address that is elsewhere */
    void requireAllowed(List<Evidence> files) {
        for (int i = 0; i < files.size(); i++) {
            requireAllowed(
                    "evidence[" + i + "].address", URI.create(files.get(i).address()));
        }
    }

    private void requireAllowed(String field, URI address) {
        if (!allowHttp && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new TaskRejected.RuleViolation(field, "evidence.https");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (allowedHosts.stream().noneMatch(allowed -> isMeant(allowed, host))) {
            throw new TaskRejected.RuleViolation(
                    field, "evidence.host", String.join(", ", new TreeSet<>(allowedHosts)));
        }
    }

    /** A name with a dot whose last part is no number: an address, or a name of the inner network, counts only when it is named. */
    private static boolean isMeant(String allowed, String host) {
        return allowed.startsWith("*")
                ? host.matches(".+\\.[a-z][a-z0-9-]*") && host.endsWith(allowed.substring(1))
                : allowed.equals(host);
    }
}
