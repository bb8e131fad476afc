package vn.dondoc.console.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reports of lines, and what each may be asked by. */
enum ReportView {
    AGENCIES(List.of("directive", "all", "asOf"), true),
    DIRECTIVES(List.of("asOf", "after"), true),
    LINES(
            List.of("by", "asOf", "agency", "level", "parent", "field", "urgency", "directive", "assigner", "signer"),
            true),
    RANKING(List.of("directive", "least", "asOf"), false);

    static final List<String> CATEGORIES =
            List.of("OVERDUE", "COMPLETED_LATE", "IN_TIME", "COMPLETED_ON_TIME", "NO_DEADLINE", "OTHER");

    private final List<String> filters;
    private final boolean hasFiles;

    ReportView(List<String> filters, boolean hasFiles) {
        this.filters = filters;
        this.hasFiles = hasFiles;
    }

    static Optional<ReportView> find(String name) {
        return Arrays.stream(values()).filter(view -> view.path().equals(name)).findFirst();
    }

    /** The last part of its address, here and at the service. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> filters() {
        return filters;
    }

    public boolean hasFiles() {
        return hasFiles;
    }
}
