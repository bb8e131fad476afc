package vn.dondoc.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.dondoc.standalone.services.DondocService;

/** What some officials got, in the inbox and as mails, in the order in which it came. */
final class ReceivedNotices {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d/M HH:mm");
    private static final String BEGINNING = """
            # A week of notices

            Five working days around the days off of 30 April and 1 May 2026 (Monday, 27 April, is one too, for the Hùng Kings' day that falls on a Sunday): 40 directives of the province, and what three officials got, when, by which channel. `WeekIT` plays it through the real services and compares it with this
            page, so this is what the system does; the words are those that are shipped, in Vietnamese, as by default. Hours of sending are 07:00 to 18:00 of working days; what is urgent (Hỏa tốc) comes at any hour.

            `hộp thư` is the inbox (and its stream), `thư` a mail. Where a mail came later than the notice, or never, it says so and why. A digest is shown whole, of other mails the title: the body is that of the notice.
            """;

    private static final Map<String, String> READERS = new LinkedHashMap<>();

    static {
        READERS.put("H56.14845.head", "Chủ tịch UBND xã Mường Lát");
        READERS.put("H56.02.clerk", "Văn thư Sở Nội vụ");
        READERS.put("H56.clerk", "Văn thư UBND tỉnh, for the province's office");
    }

    private final Province province;
    private final GreenMail mails;
    private final List<Entry> entries = new ArrayList<>();

    ReceivedNotices(Province province, GreenMail mails) {
        this.province = province;
        this.mails = mails;
    }

    private record Entry(String reader, LocalDateTime at, String text) {}

    /** Takes the digests that came by now. */
    void look(LocalDateTime now) {
        for (MimeMessage mail : mails.getReceivedMessages()) {
            READERS.keySet().stream()
                    .filter(reader -> isTo(reader, mail) && subject(mail).startsWith("Tổng hợp"))
                    .forEach(reader -> entries.add(new Entry(reader, now, digest(now, mail))));
        }
        purge();
    }

    private void purge() {
        try {
            mails.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(String reader, MimeMessage mail) {
        try {
            return mail.getHeader("To", ",").equalsIgnoreCase(reader + "@example.gov.vn");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(LocalDateTime now, MimeMessage mail) {
        try {
            String text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            String quoted = text.strip()
                    .lines()
                    .map(line -> ("  > " + line).stripTrailing())
                    .collect(joining("\n"));
            return "- %s thư: **%s**\n%s\n".formatted(TIME.format(now), mail.getSubject(), quoted);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String page(LocalDate from) {
        StringBuilder page = new StringBuilder(BEGINNING);
        READERS.forEach((reader, called) -> {
            Map<LocalDate, List<String>> days = Stream.concat(
                            entries.stream().filter(entry -> entry.reader().equals(reader)), notices(reader))
                    .filter(entry -> !entry.at().toLocalDate().isBefore(from))
                    .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::text))
                    .collect(groupingBy(
                            entry -> entry.at().toLocalDate(), TreeMap::new, mapping(Entry::text, toList())));
            page.append("\n## ").append(called).append('\n');
            days.forEach((day, texts) ->
                    page.append("\n### ").append(DAY.format(day)).append("\n\n").append(String.join("", texts)));
        });
        return page.toString();
    }

    private Stream<Entry> notices(String reader) {
        return province.official(reader).all(DondocService.NOTIFICATION, "/api/v1/inbox").stream()
                .map(notice -> new Entry(reader, time(notice, "createdAt"), textOf(reader, notice)));
    }

    private static LocalDateTime time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asString()).toLocalDateTime();
    }

    private String textOf(String reader, JsonNode notice) {
        LocalDateTime came = time(notice, "createdAt");
        String quoted = notice.path("body")
                .asString()
                .strip()
                .lines()
                .map(line -> ("  > " + line).stripTrailing())
                .collect(joining("\n"));
        return "- %s hộp thư%s: **%s**%s\n%s\n"
                .formatted(
                        TIME.format(came),
                        mailOf(reader, notice, came),
                        notice.path("title").asString(),
                        notice.path("urgent").asBoolean() ? " (khẩn)" : "",
                        quoted);
    }

    private String mailOf(String reader, JsonNode notice, LocalDateTime came) {
        return province
                .official(reader)
                .get(
                        DondocService.NOTIFICATION,
                        "/api/v1/inbox/" + notice.path("id").asString() + "/deliveries")
                .values()
                .stream()
                .filter(delivery -> "MAIL".equals(delivery.path("channel").asString()))
                .map(delivery -> mailOf(delivery, came))
                .collect(joining());
    }

    private static String mailOf(JsonNode delivery, LocalDateTime came) {
        LocalDateTime sent = time(delivery, "changedAt");
        DateTimeFormatter form = sent.toLocalDate().equals(came.toLocalDate()) ? TIME : DAY_AND_TIME;
        return delivery.path("status").asString().equals("SENT")
                ? ", thư " + form.format(sent)
                : ", không có thư (" + delivery.path("reason").asString() + ")";
    }
}
