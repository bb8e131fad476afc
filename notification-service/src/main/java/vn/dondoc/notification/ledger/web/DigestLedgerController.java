package vn.dondoc.notification.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.notification.digest.Digest;
import vn.dondoc.notification.digest.DigestLedger;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;

/** What became of the digests of a day, to operators, who have sent again what was given up; without anybody's name or address. */
@RestController
class DigestLedgerController {
    private final DigestLedger ledger;
    private final DeliveryReasons reasons;

    DigestLedgerController(DigestLedger ledger, DeliveryReasons reasons) {
        this.ledger = ledger;
        this.reasons = reasons;
    }

    /**
     * How far a digest has come.
     *
     * @param reason why it was skipped, waits or failed, in the caller's language
     */
    record DigestView(
            String agency,
            LocalDate day,
            Delivery.Status status,
            int attempts,
            @Nullable String reason,
            @Nullable Instant changedAt,
            @Nullable Instant nextAttemptAt) {}

    @Performs("OPERATE_DELIVERIES")
    @GetMapping("/api/v1/deliveries/digests")
    @Operation(
            summary = "Sổ gửi bản tổng hợp của một ngày / The ledger of the digests of a day",
            description = "Mỗi cán bộ một dòng, không cho biết là ai; lượt tra cứu được ghi nhật ký."
                    + " / A line for each official, which does not say who it is; the search is recorded.")
    Page<DigestView> list(
            @Parameter(description = "Ngày / The day") @RequestParam LocalDate day,
            @Parameter(description = "Mã cán bộ / The official, by id") @RequestParam(required = false) @Nullable
                    String official,
            @Parameter(description = "Trạng thái / The state") @RequestParam(required = false)
                    Delivery.@Nullable Status status,
            PageRequest page) {
        List<Digest> found =
                ledger.findPage(day, new DigestLedger.Whose(official, null), status, afterOf(page), page.limit());
        Page<Digest> shown = Page.of(found, page.limit(), digest -> List.of(digest.id()));
        return new Page<>(shown.items().stream().map(this::viewOf).toList(), shown.next());
    }

    @Performs("OPERATE_DELIVERIES")
    @PostMapping("/api/v1/deliveries/digests/send-again")
    @Operation(
            summary =
                    "Gửi lại các bản tổng hợp hôm nay đã thôi gửi / Send again the digests of today that were given up",
            description =
                    "Nêu tình hình lúc gửi lại, ngoài giờ gửi cũng được; của ngày trước thì đã có bản tổng hợp hôm nay."
                            + " Lặp lại không gửi thêm, không cần Idempotency-Key hay If-Match. / They say how things stand by then,"
                            + " at whatever hour; what one of an earlier day would say is in that of today. Repeated it sends no"
                            + " more; it needs no Idempotency-Key and no If-Match.")
    DeliveryController.SentAgain sendAgain(
            @Parameter(description = "Ngày hôm nay / Today") @RequestParam LocalDate day,
            @Parameter(description = "Mã cơ quan; mặc định là mọi cơ quan / The agency; all by default")
                    @RequestParam(required = false)
                    @Nullable
                    String agency,
            @Parameter(description = "Mã cán bộ; mặc định là mọi cán bộ / The official, by id; all by default")
                    @RequestParam(required = false)
                    @Nullable
                    String official,
            @Parameter(hidden = true) CommandContext context) {
        LocalDate today = VietnamTime.dayOf(context.time());
        if (!day.equals(today)) {
            throw RequestRejected.invalidField("day", "delivery.digest-of-today", today);
        }
        long digests = ledger.sendAgain(day, new DigestLedger.Whose(official, agency), context.time());
        context.auditChanges(FieldChange.added("digests.sentAgain", digests));
        return new DeliveryController.SentAgain(digests);
    }

    @Performs("CHOOSE_NOTICES")
    @GetMapping("/api/v1/me/digests")
    @Tag(name = "Tôi / Me")
    @Operation(
            summary = "Các bản tổng hợp của tôi đã gửi ra sao, mới nhất trước / What became of my digests, the newest"
                    + " first")
    Page<DigestView> listOwn(Actor actor, PageRequest page) {
        List<Digest> found = ledger.findOwn(actor.officialId(), afterOf(page), page.limit());
        Page<Digest> shown =
                Page.of(found, page.limit(), digest -> List.of(digest.day().toString()));
        return new Page<>(shown.items().stream().map(this::viewOf).toList(), shown.next());
    }

    private static String afterOf(PageRequest page) {
        List<String> key = page.afterKey(1);
        return key.isEmpty() ? "" : key.getFirst();
    }

    private DigestView viewOf(Digest digest) {
        Delivery mail = digest.mail();
        return new DigestView(
                digest.agencyId(),
                digest.day(),
                mail.status(),
                mail.attempts(),
                reasons.textOf(mail.reason()),
                mail.changedAt(),
                mail.dueAt());
    }
}
