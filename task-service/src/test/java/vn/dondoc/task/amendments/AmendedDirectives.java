package vn.dondoc.task.amendments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.Urgency;

/** Directives as they are issued and amended in tests. */
public final class AmendedDirectives {
    public static final Actor CLERK = new Actor("H56.clerk", "H56", OfficialRole.CLERK);
    static final Instant AT = Instant.parse("2026-01-06T02:00:00Z");

    private AmendedDirectives() {}

    public static DirectiveItem item(String number, String text, DeadlineRule deadline, String... leads) {
        return new DirectiveItem(
                number,
                text,
                "Báo cáo",
                List.of("Công thương"),
                Urgency.URGENT,
                List.of(),
                List.of(leads),
                List.of(),
                deadline,
                null);
    }

    static DirectiveItem with(DirectiveItem item, Coordinator... coordinators) {
        return new DirectiveItem(
                item.number(),
                item.text(),
                item.product(),
                item.fields(),
                item.urgency(),
                item.leadGroupIds(),
                item.leadAgencyIds(),
                List.of(coordinators),
                item.deadline(),
                item.exactDay());
    }

    public static DirectiveFacts directive(String id, DirectiveItem... items) {
        return directiveOf("H56", id, items);
    }

    public static DirectiveFacts directiveOf(String issuer, String id, DirectiveItem... items) {
        return new DirectiveFacts(
                id,
                "31/CĐ-UBND",
                "Công điện",
                "Bảo đảm hàng hóa thiết yếu",
                issuer,
                null,
                LocalDate.of(2026, 1, 5),
                Urgency.URGENT,
                List.of(),
                List.of(),
                List.of(items));
    }

    public static Amendment proposed(long sequence, DirectiveFacts directive) {
        var amended = new DirectiveMessage.Amended(directive, "Bổ sung nội dung", CLERK);
        String id = directive.directiveId();
        return Amendment.proposed(
                new EventEnvelope<>(
                        id + ":" + sequence,
                        "urn:test",
                        "vn.dondoc.directive.amended.v1",
                        id,
                        sequence,
                        AT.plusSeconds(sequence),
                        Trace.of("correlation-1"),
                        amended),
                amended);
    }
}
