package vn.dondoc.notification.delivery.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.notification.delivery.SendingPolicy;

/**
 * How mail is sent.
 *
 * @param from the sender's address; its domain also ends every Message-ID
 */
@ConfigurationProperties("notification.mail")
record MailProperties(
        @DefaultValue("don-doc@localhost") String from,
        @DefaultValue SendingPolicy sending) {}
