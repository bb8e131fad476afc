package vn.dondoc.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.notification.rendering.NoticeText;

/**
 * What a mail says, once as text and once as HTML: plain paragraphs and a list, in the letters of the reader's own program, which every phone
 * shows without zooming.
 *
 * @param links shown below
 * @param choices where its official says that no more such mails are wanted; none where they cannot be muted
 */
record MailContent(
        Locale language,
        NoticeText text,
        List<Link> links,
        @Nullable String choices) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String BULLET = "- ";

    MailContent {
        links = List.copyOf(links);
    }

    /** @param label in the mail's language */
    record Link(String label, String url) {}

    /** Without an id, which is of what it tells. */
    MimeMessage toMimeMessage(Session session, String from, String address) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address));
        message.setSubject(subject(), UTF_8);
        message.setContent(body());
        message.setHeader("Content-Language", language.getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notes in return
        if (choices != null) {
            message.setHeader("List-Unsubscribe", "<" + choices + ">"); // RFC 2369
        }
        return message;
    }

    /** The richest last, as RFC 2046 has it. */
    private MimeMultipart body() throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(asText(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(asHtml(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** On one line, whatever names it has in it: a line break would begin a header. */
    String subject() {
        return text.title().replaceAll("\\s+", " ").strip();
    }

    String asText() {
        String below = links.stream()
                .map(link -> "\n" + link.label() + ": " + link.url())
                .collect(Collectors.joining());
        return text.body() + "\n" + below + (below.isEmpty() ? "" : "\n");
    }

    String asHtml() {
        String title = escaped(text.title());
        String body = text.body().lines().map(MailContent::htmlOf).collect(Collectors.joining("\n"));
        String below = links.stream()
                .map(link -> "<p><a href=\"%s\">%s</a></p>".formatted(escaped(link.url()), escaped(link.label())))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body style="max-width:40em;font-family:sans-serif;font-size:16px;line-height:1.5">
                <h1 style="font-size:1.2em">%s</h1>
                %s
                %s
                </body>
                </html>
                """.formatted(language.getLanguage(), title, title, body.replace("</ul>\n<ul>", ""), below);
    }

    /** Items that follow each other are put into one list afterwards. */
    private static String htmlOf(String line) {
        if (line.isBlank()) {
            return "";
        }
        return line.startsWith(BULLET)
                ? "<ul><li>" + escaped(line.substring(BULLET.length())) + "</li></ul>"
                : "<p>" + escaped(line) + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8); // accents stay letters
    }
}
