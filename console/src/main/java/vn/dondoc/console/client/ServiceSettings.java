package vn.dondoc.console.client;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param timeout after which a service counts as away */
@ConfigurationProperties("dondoc.console.services")
record ServiceSettings(URI directive, URI task, URI notification, URI reporting, Duration timeout) {
    URI addressOf(Service service) {
        return switch (service) {
            case DIRECTIVE -> directive;
            case TASK -> task;
            case NOTIFICATION -> notification;
            case REPORTING -> reporting;
        };
    }
}
