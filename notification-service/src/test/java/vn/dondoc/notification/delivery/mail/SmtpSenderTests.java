package vn.dondoc.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.notices.NoticeContent.DirectiveReference;
import vn.dondoc.notification.notices.NoticeDetails;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.notices.NoticeState;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

/** What the answers of a mail server mean for the mails: it is away, or it refuses this one. */
class SmtpSenderTests {
    private static final Instant NOW = Instant.parse("2026-05-27T02:00:00Z");

    private static List<DeliveryResult> send(
            int port, List<OutgoingMail> mails, Function<Notice, Duration> waits, Duration timeout) {
        return send(port, mails, waits, timeout, Duration.ofMinutes(5));
    }

    private static List<DeliveryResult> send(
            int port, List<OutgoingMail> mails, Function<Notice, Duration> waits, Duration timeout, Duration deadline) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", String.valueOf(timeout.toMillis()));
        List<DeliveryResult> results = new ArrayList<>();
        try (var sender = new SmtpSender(server, "don-doc@example.gov.vn", deadline)) {
            sender.send(mails, waits, () -> true, results::add);
        }
        return results;
    }

    private static List<DeliveryResult> send(int port, List<OutgoingMail> mails, Function<Notice, Duration> waits) {
        return send(port, mails, waits, Duration.ofMinutes(1));
    }

    private static List<DeliveryResult> sendThree(Map<String, String> script) {
        // nobody answers sooner who says nothing; who answers may take long on a busy machine
        Duration timeout =
                script.containsValue(ScriptedMailServer.SILENCE) ? Duration.ofMillis(300) : Duration.ofMinutes(1);
        try (var server = ScriptedMailServer.answering(script)) {
            return send(server.port(), List.of(mailTo(1), mailTo(2), mailTo(3)), _ -> Duration.ZERO, timeout);
        }
    }

    private static OutgoingMail mailTo(int number) {
        var facts = new NoticeContent(
                NoticeKind.ASSIGNED,
                false,
                new DirectiveReference("d", "1/CT-UBND", "x", "H56"),
                new NoticeDetails.NoDetails(),
                NOW,
                "c");
        var notice = new Notice(
                "n" + number,
                facts,
                new NoticeRecipient(RecipientAgency.LEAD, "H56.02", "o" + number, null, null, null, null),
                List.of(),
                new NoticeState(NOW, null, true, null, 0, null, 0, null),
                Deliveries.of(Delivery.pending(NOW), Delivery.pending(NOW)));
        return new OutgoingMail(
                notice,
                "o" + number + "@example.gov.vn",
                () -> new MailContent(Locale.ENGLISH, new NoticeText("a", "b"), List.of(), null));
    }

    @Test
    void aServerThatTakesMailsGetsEachOfThem() {
        assertThat(sendThree(Map.of()))
                .hasOnlyElementsOfType(DeliveryResult.Sent.class)
                .hasSize(3);
    }

    @Test
    void aServerThatIsNotThereCostsNoAttempt() {
        assertThat(send(LocalPorts.findFree(), List.of(mailTo(1), mailTo(2)), _ -> Duration.ZERO))
                .hasOnlyElementsOfType(DeliveryResult.Postponed.class)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy", "454 not now", "554 no service here", ScriptedMailServer.SILENCE})
    void aServerThatDoesNotGreetCostsNoAttempt(String greeting) {
        assertThat(sendThree(Map.of(ScriptedMailServer.GREETING, greeting)))
                .hasOnlyElementsOfType(DeliveryResult.Postponed.class)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"MAIL,421 closing", "RCPT,421 closing", "DATA,421 closing", "MAIL,", "RCPT,", "DATA,", "., "})
    void aServerThatGoesAwayAmidAMailCostsNoAttemptAndTheRestWaits(String step, String reply) {
        assertThat(sendThree(Map.of(step, reply == null ? ScriptedMailServer.SILENCE : reply)))
                .hasOnlyElementsOfType(DeliveryResult.Postponed.class)
                .hasSize(3);
    }

    /** Each letter comes long before the socket's timeout. */
    @ParameterizedTest
    @ValueSource(strings = {ScriptedMailServer.GREETING, "EHLO", "MAIL", "DATA", "."})
    void aServerThatAnswersLetterByLetterIsCutOffAndCostsNoAttempt(String step) {
        try (var server = ScriptedMailServer.answering(Map.of(step, ScriptedMailServer.DRIPPING))) {
            assertThat(send(
                            server.port(),
                            List.of(mailTo(1), mailTo(2)),
                            _ -> Duration.ZERO,
                            Duration.ofMinutes(1),
                            Duration.ofMillis(500)))
                    .hasOnlyElementsOfType(DeliveryResult.Postponed.class)
                    .hasSize(2);
        }
    }

    @Test
    void aServerThatSaysGoodByeLetterByLetterHoldsNobodyEither() {
        try (var server = ScriptedMailServer.answering(Map.of("QUIT", ScriptedMailServer.DRIPPING))) {
            assertThat(send(
                            server.port(),
                            List.of(mailTo(1)),
                            _ -> Duration.ZERO,
                            Duration.ofMinutes(1),
                            Duration.ofSeconds(2)))
                    .hasOnlyElementsOfType(DeliveryResult.Sent.class);
        }
    }

    @Test
    void whatAServerThatHangsUpAfterSomeMailsWasNotAskedForIsNotTried() {
        List<DeliveryResult> results = sendThree(Map.of("RCPT TO:<o2@", "421 enough by this connection"));

        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(results.get(1)).isInstanceOf(DeliveryResult.Postponed.class);
    }

    @Test
    void aMailThatIsRefusedStopsNoOther() {
        List<DeliveryResult> results = sendThree(Map.of("RCPT TO:<o2@", "550 nobody of that name"));

        assertThat(results.get(0)).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(results.get(1)).isInstanceOf(DeliveryResult.Failed.class);
        assertThat(results.get(2)).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(results.get(1).toString()).doesNotContain("nobody of that name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.0 greylisted", "451 come again later", "452 mailbox full"})
    void aMailThatIsRefusedForNowIsDeferredAndStopsNoOther(String reply) {
        List<DeliveryResult> results = sendThree(Map.of("RCPT TO:<o2@", reply));

        assertThat(results.get(0)).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(results.get(1)).isInstanceOf(DeliveryResult.Deferred.class);
        assertThat(results.get(2)).isInstanceOf(DeliveryResult.Sent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,452 4.3.1 no space,Deferred",
        "DATA,451 4.3.0 not now,Deferred",
        ".,451 try again,Deferred",
        ".,554 no,Failed"
    })
    void whatAServerRefusesAtAnyStepOfAMailIsDeferredWhereItMayPass(String step, String reply, String result) {
        assertThat(sendThree(Map.of(step, reply)))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly(result, result, result);
    }

    @Test
    void mailsThatReachNoServerCountForNoLimit() {
        List<Notice> asked = new ArrayList<>();

        send(LocalPorts.findFree(), List.of(mailTo(1)), notice -> {
            asked.add(notice);
            return Duration.ZERO;
        });

        assertThat(asked).isEmpty();
    }

    @Test
    void aMailThatCannotBeWrittenFailsAndWhatWasSentBeforeIsKept() {
        try (var server = ScriptedMailServer.answering(Map.of())) {
            var unwritable = new OutgoingMail(mailTo(2).notice(), "o2@example.gov.vn", () -> {
                throw new IllegalStateException("no template");
            });

            List<DeliveryResult> results =
                    send(server.port(), List.of(mailTo(1), unwritable, mailTo(3)), _ -> Duration.ZERO);

            assertThat(results).hasSize(2);
            assertThat(results.getFirst()).isInstanceOf(DeliveryResult.Sent.class);
            assertThat(results.getLast())
                    .isInstanceOfSatisfying(
                            DeliveryResult.Failed.class,
                            it -> assertThat(it.reason()).isEqualTo("delivery.reason.fault"));
        }
    }
}
