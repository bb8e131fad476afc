package vn.dondoc.notification.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.notification.tasks.TaskSnapshot;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/** A digest in one language. */
@Component
class DigestText {
    private static final int MOST_LINES = 30;
    private static final int LONGEST_TEXT = 160;

    private final MessageRenderer texts;
    private final DirectoryLookup directory;

    DigestText(MessageRenderer texts, DirectoryLookup directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** @param agencyId where whoever reads it works */
    NoticeText write(LocalDate day, String agencyId, DigestContent content, Locale language) {
        Function<TaskSnapshot, String> lineOf = lines(agencyId, content, language);
        return new NoticeText(
                render(language, "digest.title", day, content.tasks()),
                content.sections().entrySet().stream()
                        .map(section -> sectionOf(section.getKey(), section.getValue(), lineOf, language))
                        .collect(Collectors.joining("\n")));
    }

    /** Of one item of a directive many agencies hand in a result: a line names the lead where it is another agency. */
    private Function<TaskSnapshot, String> lines(String agencyId, DigestContent content, Locale language) {
        Map<String, String> officials =
                directory.officialNames(content.onBehalfOf().values());
        Map<String, String> leads = directory.agencyNames(content.sections().values().stream()
                .flatMap(List::stream)
                .map(TaskSnapshot::leadAgencyId)
                .filter(lead -> !lead.equals(agencyId))
                .collect(Collectors.toSet()));
        return task -> {
            String line = with("digest.led-by", leads.get(task.leadAgencyId()), lineOf(task, language), language);
            String other = content.onBehalfOf().get(task.id());
            String name = other == null ? null : officials.getOrDefault(other, other);
            return with("digest.on-behalf-of", name, line, language);
        };
    }

    private String with(String code, @Nullable String name, String line, Locale language) {
        return name == null ? line : render(language, code, line, name);
    }

    private String sectionOf(
            DigestSection section, List<TaskSnapshot> tasks, Function<TaskSnapshot, String> lineOf, Locale language) {
        Stream<String> heading = Stream.of(render(language, "digest.section", section, tasks.size()));
        Stream<String> lines = tasks.stream().limit(MOST_LINES).map(lineOf);
        Stream<String> more = tasks.size() > MOST_LINES
                ? Stream.of(render(language, "digest.more", tasks.size() - MOST_LINES))
                : Stream.empty();
        return Stream.of(heading, lines, more).flatMap(it -> it).collect(Collectors.joining("\n", "", "\n"));
    }

    private String lineOf(TaskSnapshot task, Locale language) {
        TaskSnapshot.Subject subject = task.subject();
        String text = PlainText.shortened(PlainText.onOneLine(subject.text()), LONGEST_TEXT);
        return task.dueOn() == null
                ? render(language, "digest.line", subject.itemNumber(), subject.directiveNumber(), text)
                : render(
                        language,
                        "digest.dated-line",
                        subject.itemNumber(),
                        subject.directiveNumber(),
                        text,
                        task.dueOn());
    }

    private String render(Locale language, String code, Object... arguments) {
        return texts.render(LocalizableMessage.of(code, arguments), language);
    }
}
