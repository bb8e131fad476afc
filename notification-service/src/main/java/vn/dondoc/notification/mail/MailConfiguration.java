package vn.dondoc.notification.mail;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Mail by SMTP; the server's address and credentials are {@code spring.mail.*}. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    MailQueue mailQueue(MongoTemplate mongo, MailProperties properties, Clock clock) {
        return new MailQueue(mongo, properties, clock);
    }

    @Bean
    SmtpSender smtpSender(JavaMailSenderImpl sender, MailProperties properties) {
        return new SmtpSender(sender, properties.from());
    }

    @Bean
    MailLimits mailLimits(
            @Value("${dondoc.limits.enabled}") boolean enabled,
            @Value("${dondoc.limits.mails-per-hour.recipient}") int recipient,
            @Value("${dondoc.limits.mails-per-hour.agency}") int agency) {
        return new MailLimits(enabled ? recipient : 0, enabled ? agency : 0, Ticker.systemTicker());
    }

    /** A thread of its own: a slow mail server must not keep anything else from its time. */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler mailScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("mail-");
        return scheduler;
    }
}
