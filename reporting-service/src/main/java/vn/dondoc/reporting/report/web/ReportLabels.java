package vn.dondoc.reporting.report.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.report.ReportSubject;

/** How a report reads in one language. */
record ReportLabels(MessageRenderer texts, Locale language) {
    static ReportLabels inCallersLanguage(MessageRenderer texts) {
        return new ReportLabels(texts, LocaleContextHolder.getLocale());
    }

    String text(String code, Object... arguments) {
        return texts.render(LocalizableMessage.of(code, arguments), language);
    }

    @Nullable
    String of(@Nullable Enum<?> constant) {
        return constant == null ? null : texts.render(constant, language);
    }

    /** What officials call it; a directive by its number, or by its id as long as that is not known. */
    String nameOf(ReportSubject subject) {
        return switch (subject) {
            case ReportSubject.AllTasks _, ReportSubject.AllLed _ -> text("report.total");
            case ReportSubject.OfAgency(var agency) -> agency.name();
            case ReportSubject.OfConstant(var constant) -> texts.render(constant, language);
            case ReportSubject.OfText(var text) -> text;
            case ReportSubject.OfNothing _ -> text("report.none");
            case ReportSubject.OfDirective directive ->
                directive.number() == null ? directive.directiveId() : directive.number();
            case ReportSubject.OfItem item -> text("report.item", item.number());
        };
    }

    /** A directive's subject, an item's text, an agency's level. */
    @Nullable
    String descriptionOf(ReportSubject subject) {
        return switch (subject) {
            case ReportSubject.AllTasks _,
                    ReportSubject.AllLed _,
                    ReportSubject.OfConstant _,
                    ReportSubject.OfText _,
                    ReportSubject.OfNothing _ -> null;
            case ReportSubject.OfAgency(var agency) ->
                agency.level() == AgencyLevel.UNKNOWN ? null : of(agency.level());
            case ReportSubject.OfDirective directive -> directive.title();
            case ReportSubject.OfItem item -> item.text();
        };
    }
}
