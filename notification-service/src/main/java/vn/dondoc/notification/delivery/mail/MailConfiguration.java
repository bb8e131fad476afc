package vn.dondoc.notification.delivery.mail;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail by SMTP; the server's address and credentials are {@code spring.mail.*}. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    SmtpSender smtpSender(JavaMailSenderImpl sender, MailProperties properties) {
        String user = sender.getUsername();
        boolean hasPassword = user != null && !user.isEmpty();
        // whoever sits between may take the offer of TLS out of the server's greeting, and would read the password
        boolean required = Objects.requireNonNullElse(properties.requireTls(), hasPassword);
        sender.getJavaMailProperties().put("mail.smtp.starttls.required", Boolean.toString(required));
        return new SmtpSender(sender, requireAddress(properties.from()), properties.deadline());
    }

    /** At the start: later each mail would be refused as one to a wrong address. */
    static String requireAddress(String from) {
        try {
            new InternetAddress(from, true);
            return from;
        } catch (AddressException failure) {
            throw new IllegalArgumentException(
                    "DONDOC_MAIL_FROM, '" + from + "', is no mail address: " + failure.getMessage(), failure);
        }
    }

    @Bean
    MailLimits mailLimits(
            @Value("${dondoc.limits.enabled}") boolean enabled,
            @Value("${dondoc.limits.mails-per-hour.recipient}") int recipient,
            @Value("${dondoc.limits.mails-per-hour.agency}") int agency) {
        return new MailLimits(enabled ? recipient : 0, enabled ? agency : 0, Ticker.systemTicker());
    }
}
