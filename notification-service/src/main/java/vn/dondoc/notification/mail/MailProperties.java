package vn.dondoc.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the sender's address; its domain also ends every Message-ID
 * @param connections how many connections to the mail server are open at once, at most
 * @param perConnection how many mails go over one connection
 * @param attempts after so many the mail is given up
 * @param backOff the wait after the first failure; doubled after each further one, up to {@code longestBackOff}
 * @param lease how long a sender may take; then others may take its mails over. Twice as long as it goes on beginning to send
 */
@ConfigurationProperties("notification.mail")
record MailProperties(
        @DefaultValue("don-doc@localhost") String from,
        @DefaultValue("4") int connections,
        @DefaultValue("20") int perConnection,
        @DefaultValue("8") int attempts,
        @DefaultValue("30s") Duration backOff,
        @DefaultValue("1h") Duration longestBackOff,
        @DefaultValue("2m") Duration lease) {
    private static final int MAX_DOUBLINGS = 16;

    /** The wait after so many failed attempts. */
    Duration backOffAfter(int failures) {
        Duration doubled = backOff.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longestBackOff) > 0 ? longestBackOff : doubled;
    }
}
