package vn.dondoc.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.TaskEvents.assigned;
import static vn.dondoc.notification.TaskEvents.missed;
import static vn.dondoc.notification.TaskEvents.returned;
import static vn.dondoc.notification.TaskEvents.task;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.notification.MailCatcher;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.delivery.ConsoleLinks;
import vn.dondoc.notification.delivery.SampleNotices;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.ShippedData;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.platform.web.text.MessageRenderer;

class OutgoingMailTests {
    private static final TaskFacts TASK = task("1", "H56.02", 1);

    private static MimeMessage mailOf(Notice notice, String console) {
        var writer = new MailWriter(
                new NoticeRenderer(_ -> ShippedData.templates()),
                MessageRenderer.of("vn.dondoc.notification.messages"),
                new ConsoleLinks(console));
        MailContent content = writer.write(notice, MessageRenderer.VIETNAMESE, Map.of());
        try {
            return new OutgoingMail(notice, "o@example.gov.vn", () -> content)
                    .toMimeMessage(Session.getInstance(new Properties()), "don-doc@example.gov.vn");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage mailOf(Notice notice) {
        return mailOf(notice, "https://dondoc.example.gov.vn/");
    }

    @Test
    void mailsAboutOneDirectiveAreOneConversation() {
        MimeMessage first = mailOf(SampleNotices.of(assigned(TASK)));
        MimeMessage second = mailOf(SampleNotices.of(returned(TASK, "Thiếu số liệu")));
        MimeMessage other = mailOf(SampleNotices.of(assigned(TaskEvents.task("D2", "1", "H56.02", 1, Urgency.NORMAL))));

        assertThat(MailCatcher.header(second, "References"))
                .matches("<.+@example.gov.vn>")
                .isEqualTo(MailCatcher.header(second, "In-Reply-To"))
                .isEqualTo(MailCatcher.header(first, "References"))
                .isNotEqualTo(MailCatcher.header(other, "References"));
        assertThat(MailCatcher.header(second, "Message-ID")).isNotEqualTo(MailCatcher.header(first, "Message-ID"));
    }

    @Test
    void aMailLinksToItsTaskOrToTheDirectiveOfSeveral() {
        Notice one = SampleNotices.of(assigned(TASK));
        Notice two = SampleNotices.of(List.of(assigned(TASK), assigned(task("2", "H56.02", 2))));

        assertThat(MailCatcher.parts(mailOf(one)))
                .allSatisfy(part -> assertThat(part).contains("https://dondoc.example.gov.vn/tasks/D1-1-H56.02"));
        assertThat(MailCatcher.parts(mailOf(two)))
                .allSatisfy(part -> assertThat(part).contains("https://dondoc.example.gov.vn/directives/D1"));
    }

    @Test
    void withoutAConsoleNothingIsLinked() {
        MimeMessage mail = mailOf(SampleNotices.of(assigned(TASK)), "");

        assertThat(MailCatcher.parts(mail)).allSatisfy(part -> assertThat(part).doesNotContain("http", "href"));
        assertThat(MailCatcher.header(mail, "List-Unsubscribe")).isEmpty();
    }

    @Test
    void onlyWhatCanBeMutedSaysWhere() {
        MimeMessage muted = mailOf(SampleNotices.of(assigned(TASK)));
        MimeMessage always = mailOf(SampleNotices.of(missed(TASK)));

        assertThat(MailCatcher.header(muted, "List-Unsubscribe")).isEqualTo("<https://dondoc.example.gov.vn/choices>");
        assertThat(MailCatcher.parts(muted)).allSatisfy(part -> assertThat(part).contains("/choices"));
        assertThat(MailCatcher.header(always, "List-Unsubscribe")).isEmpty();
        assertThat(MailCatcher.parts(always))
                .allSatisfy(part -> assertThat(part).doesNotContain("/choices"));
    }

    @Test
    void anAddressThatIsNoneOfTheWebStopsTheStart() {
        assertThatThrownBy(() -> new ConsoleLinks("javascript:alert(1)")).hasMessageContaining("DONDOC_CONSOLE_URL");
    }
}
