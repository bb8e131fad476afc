package vn.dondoc.notification.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the stream is kept.
 *
 * @param poll how often an instance looks for new notices, for all who are connected to it at once
 * @param heartbeat for so long a connection is silent; so often it is seen whether it still is one, and still may be
 */
@ConfigurationProperties("notification.stream")
public record StreamProperties(Duration poll, Duration heartbeat) {}
