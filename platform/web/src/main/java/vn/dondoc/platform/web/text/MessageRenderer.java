package vn.dondoc.platform.web.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Makes texts of messages, from the {@code messages_vi.properties} and {@code messages_en.properties} of a service and those
 * of the platform. Who asks for neither language reads Vietnamese.
 *
 * <p>Dates read 31/01/2026 and numbers are plain digits in both languages; a constant of an enum reads as the text
 * {@code TaskStatus.ASSIGNED} says, or as its name where there is none.
 */
public final class MessageRenderer {
    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private static final String PLATFORM = "vn.dondoc.platform.web.messages";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource texts;

    public MessageRenderer(MessageSource texts) {
        this.texts = texts;
    }

    /** @param baseName of a service's message files, such as {@code vn.dondoc.task.messages} */
    public static MessageRenderer of(String baseName) {
        return new MessageRenderer(source(baseName));
    }

    /** Each service has a base name of its own, because in standalone all stand on one class path. */
    public static MessageSource source(String baseName) {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                Stream.of(baseName, PLATFORM).filter(name -> !name.isEmpty()).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(VIETNAMESE);
        // else an apostrophe would have to be doubled in texts with arguments only
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** @throws org.springframework.context.NoSuchMessageException when no file has the code */
    public String render(LocalizableMessage message, Locale language) {
        Object[] arguments = message.arguments().stream()
                .map(argument -> render(argument, language))
                .toArray();
        return texts.getMessage(message.code(), arguments, language);
    }

    public boolean knows(String code, Locale language) {
        return texts.getMessage(code, new Object[0], null, language) != null;
    }

    private String render(Object argument, Locale language) {
        return switch (argument) {
            case LocalizableMessage message -> render(message, language);
            case LocalDate date -> DATE.format(date);
            case LocalTime time -> TIME.format(time);
            case Enum<?> constant -> render(constant, language);
            case Collection<?> list ->
                list.stream().map(each -> render(each, language)).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }

    /** A constant of an enum as officials read it. */
    public String render(Enum<?> constant, Locale language) {
        String code = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return knows(code, language) ? render(LocalizableMessage.of(code), language) : constant.name();
    }
}
