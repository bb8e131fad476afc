package vn.dondoc.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.delivery.SampleNotices;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.platform.web.text.MessageRenderer;

/** The shipped settings with a mail server that wants TLS and a password, and with one that would read the password. */
class GuardedMailTests {
    private static final String USER = "don-doc";

    @TempDir
    private Path folder;

    @EnableConfigurationProperties(MailProperties.class)
    private static final class Properties {}

    private static List<DeliveryResult> send(Stream<String> settings) {
        List<DeliveryResult> results = new ArrayList<>();
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.config.name=notification-service")
                .withPropertyValues(
                        settings.map(it -> it.replaceFirst("^--", "")).toArray(String[]::new))
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, MailSenderAutoConfiguration.class))
                .withUserConfiguration(Properties.class, MailConfiguration.class)
                .run(context -> context.getBean(SmtpSender.class)
                        .send(List.of(mail()), _ -> Duration.ZERO, () -> true, results::add));
        return results;
    }

    private static OutgoingMail mail() {
        var text = new NoticeText("Nhiệm vụ mới", "b");
        return new OutgoingMail(
                SampleNotices.of(TaskEvents.assigned(TaskEvents.task("1", "H56.02", 1))),
                "o@example.gov.vn",
                () -> new MailContent(MessageRenderer.VIETNAMESE, text, List.of(), null));
    }

    private static Stream<String> login(String password) {
        return Stream.of("DONDOC_SMTP_USER=" + USER, "DONDOC_SMTP_PASSWORD=" + password);
    }

    @Test
    void aServerThatWantsTlsAndAPasswordGetsBothAndTheMail() {
        Path store = folder.resolve("mail.p12");
        try (var server = GuardedMailServer.start(store, USER)) {
            assertThat(send(Stream.concat(Stream.of(server.settings(store)), login(GuardedMailServer.PASSWORD))))
                    .hasOnlyElementsOfType(DeliveryResult.Sent.class);

            assertThat(server.mails()).singleElement().asString().contains("multipart/alternative");
            assertThat(server.saidInTheOpen()).hasSize(2).last().isEqualTo("STARTTLS");
        }
    }

    @Test
    void aWrongPasswordCostsNoMailAnAttemptAndIsNotTold() {
        Path store = folder.resolve("mail.p12");
        try (var server = GuardedMailServer.start(store, USER)) {
            assertThat(send(Stream.concat(Stream.of(server.settings(store)), login("guessed"))))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DeliveryResult.Postponed.class,
                            it -> assertThat(it.reason())
                                    .contains("Authentication")
                                    .doesNotContain("guessed"));
        }
    }

    @Test
    void aServerWhoseCertificateNobodyTrustsIsToldNothing() {
        try (var server = GuardedMailServer.start(folder.resolve("mail.p12"), USER)) {
            Stream<String> where = Stream.of("DONDOC_SMTP_HOST=127.0.0.1", "DONDOC_SMTP_PORT=" + server.port());

            assertThat(send(Stream.concat(where, login(GuardedMailServer.PASSWORD))))
                    .hasOnlyElementsOfType(DeliveryResult.Postponed.class);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void aServerThatOffersNoTlsReadsNoPassword() {
        Map<String, String> reads = Map.of("EHLO", "250 AUTH PLAIN LOGIN", "AUTH", "421 caught");
        try (var server = ScriptedMailServer.answering(reads)) {
            Stream<String> where = Stream.of("DONDOC_SMTP_HOST=127.0.0.1", "DONDOC_SMTP_PORT=" + server.port());

            assertThat(send(Stream.concat(where, login(GuardedMailServer.PASSWORD))))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DeliveryResult.Postponed.class,
                            it -> assertThat(it.reason()).isEqualTo("MessagingException"));
        }
    }
}
