package vn.dondoc.reporting.period.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.report.ReportSubject;

/** How a period report reads in one language. Its lines are of agencies, and the total. */
record PeriodLabels(MessageRenderer texts, Locale language) {
    static PeriodLabels inCallersLanguage(MessageRenderer texts) {
        return new PeriodLabels(texts, LocaleContextHolder.getLocale());
    }

    String text(String code, Object... arguments) {
        return texts.render(LocalizableMessage.of(code, arguments), language);
    }

    String of(Enum<?> constant) {
        return texts.render(constant, language);
    }

    String nameOf(ReportLine line) {
        return line.subject() instanceof ReportSubject.OfAgency(var agency) ? agency.name() : text("report.total");
    }

    @Nullable
    String levelOf(ReportLine line) {
        return line.subject() instanceof ReportSubject.OfAgency(var agency) && agency.level() != AgencyLevel.UNKNOWN
                ? of(agency.level())
                : null;
    }
}
