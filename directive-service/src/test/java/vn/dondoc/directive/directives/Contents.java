package vn.dondoc.directive.directives;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DocumentIdentity;

/** What directives say in tests. */
public final class Contents {
    private Contents() {}

    /** Complete, with nothing to warn of. */
    public static DirectiveContent complete(String number) {
        return with(number, item("1", List.of("so-nganh"), List.of()), item("2", List.of(), List.of("H56.02")));
    }

    public static DirectiveContent with(String number, DirectiveItem... items) {
        return on(LocalDate.parse("2025-12-22"), number, items);
    }

    public static DirectiveContent issuedOn(LocalDate day) {
        return on(day, "1/CT-UBND", item("1", List.of(), List.of("H56.02")));
    }

    private static DirectiveContent on(LocalDate issued, String number, DirectiveItem... items) {
        return new DirectiveContent(
                new DocumentIdentity(number, "", "H56", issued),
                "Về việc thử nghiệm",
                "Phó Chủ tịch",
                Urgency.URGENT,
                List.of("221-KL/TW"),
                List.of(items));
    }

    public static DirectiveContent empty() {
        return new DirectiveContent(
                new DocumentIdentity("", "", "", null), "", null, Urgency.NORMAL, List.of(), List.of());
    }

    public static DirectiveItem item(
            String number, List<String> groups, List<String> agencies, Coordinator... coordinators) {
        return new DirectiveItem(
                number,
                "Làm việc số " + number,
                "Báo cáo",
                List.of("Tài chính"),
                Urgency.NORMAL,
                groups,
                agencies,
                List.of(coordinators),
                DeadlineRule.openEnded(Period.ofMonths(1)),
                null);
    }

    public static DirectiveItem due(DeadlineRule deadline) {
        return due("1", deadline);
    }

    public static DirectiveItem due(String number, DeadlineRule deadline) {
        return due(number, Urgency.NORMAL, deadline);
    }

    public static DirectiveItem due(String number, Urgency urgency, DeadlineRule deadline) {
        return new DirectiveItem(
                number,
                "Làm việc",
                "Báo cáo",
                List.of(),
                urgency,
                List.of(),
                List.of("H56.02"),
                List.of(),
                deadline,
                null);
    }

    public static DirectiveItem[] many(int items, String text) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(number -> saying(String.valueOf(number), text))
                .toArray(DirectiveItem[]::new);
    }

    public static DirectiveItem saying(String text) {
        return saying("1", text);
    }

    public static DirectiveItem saying(String number, String text) {
        return new DirectiveItem(
                number,
                text,
                null,
                List.of(),
                Urgency.NORMAL,
                List.of(),
                List.of("H56.02"),
                List.of(),
                DeadlineRule.none(),
                null);
    }
}
