package vn.dondoc.notification.delivery.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.delivery.DeliveryChannel;
import vn.dondoc.notification.delivery.DeliveryResult;
import vn.dondoc.notification.delivery.SendingPolicy;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.directory.Official;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;

/** Mail by SMTP. Addresses are looked up when the mail goes out, so they are stored in one place only. */
@Component
class MailChannel implements DeliveryChannel {
    /** Of many that wait for one official each next one becomes free soon, and all would be looked at again for it. */
    private static final Duration AT_LEAST = Duration.ofMinutes(2);

    private final SmtpSender server;
    private final MailProperties properties;
    private final DirectoryLookup directory;
    private final MailWriter writer;
    private final MailLimits limits;

    MailChannel(
            SmtpSender server,
            MailProperties properties,
            DirectoryLookup directory,
            MailWriter writer,
            MailLimits limits) {
        this.server = server;
        this.properties = properties;
        this.directory = directory;
        this.writer = writer;
        this.limits = limits;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isConfigured() {
        return server.isConfigured();
    }

    @Override
    public SendingPolicy policy() {
        return properties.sending();
    }

    @Override
    public void send(
            List<Notice> notices,
            Function<Notice, Locale> languages,
            BooleanSupplier inTime,
            Consumer<DeliveryResult> results) {
        Map<String, Official> officials = directory.officialsById(notices.stream()
                .map(notice -> notice.recipient().officialId())
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> names = NoticeRenderer.namesIn(notices, directory);
        List<OutgoingMail> mails = new ArrayList<>();
        for (Notice notice : notices) {
            String address = addressOf(notice, officials);
            if (address == null) {
                results.accept(new DeliveryResult.Skipped(notice, "delivery.reason.no-address"));
            } else {
                mails.add(
                        new OutgoingMail(notice, address, () -> writer.write(notice, languages.apply(notice), names)));
            }
        }
        if (!mails.isEmpty()) {
            server.send(mails, this::waitOf, inTime, results);
        }
    }

    private Duration waitOf(Notice notice) {
        Duration wait = limits.take(notice);
        return wait.isPositive() ? wait.plus(AT_LEAST) : Duration.ZERO;
    }

    private static @Nullable String addressOf(Notice notice, Map<String, Official> officials) {
        Official official = officials.get(notice.recipient().officialId());
        // who left gets nothing more: what was unread goes to somebody else
        String email = official == null || !notice.recipient().reaches(official) ? null : official.email();
        return email == null || email.isBlank() ? null : email;
    }
}
