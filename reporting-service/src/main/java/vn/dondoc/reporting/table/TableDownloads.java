package vn.dondoc.reporting.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.table.TableSource.Fact;

/** Begins tables that callers download, in their language, with what they asked beside them. */
@Component
public class TableDownloads {
    private final MessageRenderer texts;
    private final Clock clock;

    TableDownloads(MessageRenderer texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Without a zone, for cells: it is the same for all who read here. */
    public static @Nullable LocalDateTime localTime(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, VietnamTime.ZONE);
    }

    /**
     * @param name the table's, among the texts and of the file
     * @param asOf the moment that the table shows, whose day the file is named by; none where there is none
     */
    public TableWriter start(String name, @Nullable Instant asOf, ServletWebRequest exchange) throws IOException {
        HttpServletRequest request = exchange.getRequest();
        HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
        Instant now = clock.instant();
        var source = new TableSource(text("table." + name), text("table.about"), facts(name, asOf, now, request));
        LocalDate day = VietnamTime.dayOf(asOf == null ? now : asOf);
        return TableFormat.askedFor(request).download(name, day, source, response);
    }

    private List<Fact> facts(String name, @Nullable Instant asOf, Instant now, HttpServletRequest request) {
        var facts = new ArrayList<>(List.of(
                new Fact(text("table.report"), text("table." + name)),
                new Fact(text("column.as-of"), localTime(asOf)),
                new Fact(text("table.made-at"), localTime(now)),
                new Fact(text("table.address"), request.getRequestURI())));
        request.getParameterMap().entrySet().stream()
                .filter(parameter -> !String.join("", parameter.getValue()).isEmpty())
                .map(parameter -> new Fact(parameter.getKey(), String.join(", ", parameter.getValue())))
                .forEach(facts::add);
        return facts;
    }

    private String text(String code) {
        return texts.render(LocalizableMessage.of(code), LocaleContextHolder.getLocale());
    }
}
