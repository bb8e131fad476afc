package vn.dondoc.notification.delivery.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.notification.delivery.SendingPolicy;

/**
 * How mail is sent.
 *
 * @param from the sender's address; its domain also ends every Message-ID
 * @param requireTls whether nothing is sent to a server that offers no TLS; where it is not said, only with a password
 * @param deadline for the whole of a mail, and for making a connection; then the connection is cut
 */
@ConfigurationProperties("notification.mail")
record MailProperties(
        @DefaultValue("don-doc@localhost") String from,
        @Nullable Boolean requireTls,
        @DefaultValue("45s") Duration deadline,
        @DefaultValue SendingPolicy sending) {}
