package vn.dondoc.notification.mail;

import java.time.Clock;
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

    /** A thread of its own: a slow mail server must not keep anything else from its time. */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler mailScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("mail-");
        return scheduler;
    }
}
