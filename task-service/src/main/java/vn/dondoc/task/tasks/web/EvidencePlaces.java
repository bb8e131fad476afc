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
 * @param allowedHosts empty for all
 * @param allowHttp whether an address may be read by others on its way; for development
 */
@ConfigurationProperties("dondoc.tasks.evidence")
record EvidencePlaces(
        @DefaultValue Set<String> allowedHosts,
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
        if (!allowedHosts.isEmpty() && !allowedHosts.contains(host)) {
            throw new TaskRejected.RuleViolation(
                    field, "evidence.host", String.join(", ", new TreeSet<>(allowedHosts)));
        }
    }
}
