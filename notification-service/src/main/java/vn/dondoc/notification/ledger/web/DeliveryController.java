package vn.dondoc.notification.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.notification.inbox.Inbox;
import vn.dondoc.notification.inbox.InboxOwner;
import vn.dondoc.notification.inbox.NoticeNotFound;
import vn.dondoc.notification.ledger.DeliveryLedger;
import vn.dondoc.notification.ledger.LedgerEntry;
import vn.dondoc.notification.ledger.LedgerPosition;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;

/** What became of notices: to whoever got one, of that one; to operators, of all, without anybody's name or address. */
@RestController
class DeliveryController {
    private final DeliveryLedger ledger;
    private final Inbox inbox;
    private final DeliveryReasons reasons;

    DeliveryController(DeliveryLedger ledger, Inbox inbox, DeliveryReasons reasons) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.reasons = reasons;
    }

    /** How many are sent again. */
    record SentAgain(long sentAgain) {}

    @Performs("READ_NOTICES")
    @GetMapping("/api/v1/inbox/{id}/deliveries")
    @Operation(
            summary =
                    "Thông báo này đã gửi qua kênh nào, khi nào, kết quả ra sao / By which channels it was sent, when,"
                            + " and what came of it")
    List<DeliveryView> ofNotice(@PathVariable String id, Actor actor) {
        Notice own = inbox.find(InboxOwner.official(actor), id).orElseThrow(() -> new NoticeNotFound(id));
        return LedgerEntry.of(own).map(reasons::viewOf).toList();
    }

    @Performs("OPERATE_DELIVERIES")
    @GetMapping("/api/v1/deliveries")
    @Operation(
            summary = "Sổ gửi thông báo, mới nhất trước / The ledger of deliveries, newest notices first",
            description = "Mỗi thông báo mỗi kênh một dòng, không cho biết gửi cho ai; lượt tra cứu được ghi nhật ký."
                    + " / A line for each notice and channel, which does not say for whom; the search is recorded.")
    Page<DeliveryView> list(@ParameterObject DeliveryParameters wanted, PageRequest page) {
        List<String> key = page.afterKey(LedgerPosition.PARTS);
        List<LedgerEntry> found =
                ledger.findPage(wanted.toFilter(), key.isEmpty() ? null : LedgerPosition.of(key), page.limit() + 1);
        Page<LedgerEntry> shown =
                Page.of(found, page.limit(), entry -> LedgerPosition.of(entry).parts());
        return new Page<>(
                shown.items().stream().map(reasons::viewOf).toList(),
                found.size() > page.limit() ? shown.next() : null);
    }

    @Performs("OPERATE_DELIVERIES")
    @PostMapping("/api/v1/deliveries/{id}/send-again")
    @Operation(
            summary = "Gửi lại một thông báo đã thôi gửi / Send again a notice that was given up",
            description = "id: mã thông báo. Lặp lại không gửi thêm, không cần Idempotency-Key hay If-Match."
                    + " / id: the notice. Repeated it sends no more; it needs no Idempotency-Key and no If-Match.")
    SentAgain sendAgain(
            @PathVariable String id,
            @Parameter(description = "Mặc định là mọi kênh / All channels by default")
                    @RequestParam(required = false)
                    @Nullable
                    Channel channel,
            @Parameter(hidden = true) CommandContext context) {
        return sentAgain(ledger.sendAgain(id, channel, context.time()), context);
    }

    @Performs("OPERATE_DELIVERIES")
    @PostMapping("/api/v1/deliveries/send-again")
    @Operation(
            summary = "Gửi lại mọi thông báo đã thôi gửi, theo bộ lọc / Send again all that was given up and that the"
                    + " filter shows",
            description =
                    "Cần kind hoặc channel. Lặp lại không gửi thêm, không cần Idempotency-Key hay If-Match. / It needs"
                            + " kind or channel. Repeated it sends no more; it needs no Idempotency-Key and no If-Match.")
    SentAgain sendAllAgain(
            @ParameterObject DeliveryParameters wanted, @Parameter(hidden = true) CommandContext context) {
        if (wanted.status() != null && wanted.status() != Delivery.Status.FAILED) {
            throw RequestRejected.invalidField("status", "delivery.only-given-up");
        }
        if (wanted.kind() == null && wanted.channel() == null) {
            throw RequestRejected.invalidField("kind", "delivery.kind-or-channel");
        }
        return sentAgain(ledger.sendAgain(wanted.toFilter(), context.time()), context);
    }

    private static SentAgain sentAgain(long deliveries, CommandContext context) {
        context.auditChanges(FieldChange.added("deliveries.sentAgain", deliveries));
        return new SentAgain(deliveries);
    }
}
