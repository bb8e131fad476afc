package vn.dondoc.reporting.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.reporting.audit.AuditEntries;
import vn.dondoc.reporting.audit.AuditQuery;
import vn.dondoc.reporting.audit.AuditRecord;
import vn.dondoc.reporting.audit.AuditVerification;
import vn.dondoc.reporting.audit.DayHeads;

/** Shows auditors who did what, and whether that is still as it was written. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Nhật ký kiểm toán / Audit trail")
class AuditController {
    private final AuditEntries entries;
    private final AuditVerification verification;
    private final DayHeads heads;
    private final RequestedEntries requested;

    AuditController(AuditEntries entries, AuditVerification verification, DayHeads heads, RequestedEntries requested) {
        this.entries = entries;
        this.verification = verification;
        this.heads = heads;
        this.requested = requested;
    }

    @Performs("READ_AUDIT")
    @GetMapping
    @Operation(
            summary = "Tra cứu nhật ký, mới nhất trước / Search the trail, newest first",
            description =
                    "Theo người, cơ quan, nhiệm vụ, văn bản, thời gian, kết quả, thao tác; lượt tra cứu này cũng được ghi."
                            + " / By person, agency, task, directive, time, outcome, operation; this search is recorded too.")
    Page<AuditEntryView> list(@ParameterObject AuditParameters filter, PageRequest page) {
        var query = new AuditQuery(requested.of(filter), RequestedEntries.position(page), page.limit() + 1);
        List<AuditRecord> found = entries.list(query);
        Page<AuditRecord> cut = Page.of(found, page.limit(), RequestedEntries::keyOf);
        return new Page<>(
                cut.items().stream().map(AuditEntryView::of).toList(), found.size() > page.limit() ? cut.next() : null);
    }

    @Performs("READ_AUDIT")
    @GetMapping("/verification")
    @Operation(
            summary = "Kiểm tra nhật ký còn nguyên vẹn / Verify that the trail is as it was written",
            description = "Nêu mục đầu tiên của mỗi chuỗi đã bị sửa, xóa hoặc dời chỗ; stream: chỉ một chuỗi;"
                    + " next: gửi lại ở after để kiểm tra tiếp."
                    + " / Names the first entry of each stream that was changed, removed or moved; stream: one only;"
                    + " next: hand it in as after to go on.")
    VerificationView verify(
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String after) {
        String one = RequestedEntries.given(stream);
        if (one == null) {
            return VerificationView.of(verification.verify(RequestedEntries.given(after)));
        }
        AuditVerification.Result result = verification.verifyStream(one);
        if (result.streams() == 0) {
            throw RequestRejected.invalidField("stream", "audit.no-such-stream"); // nothing is not whole
        }
        return VerificationView.of(result);
    }

    @Performs("READ_AUDIT")
    @GetMapping("/heads")
    @Operation(
            summary = "Giá trị băm của một ngày, để công bố / The day's head of all streams, to be published",
            description =
                    "Tính trên mục cuối của mỗi chuỗi trong ngày; sau này tính lại mà khác thì ngày đó đã bị sửa hoặc xóa."
                            + " / Over the last entry of each stream on that day; if it differs later, something of that day was changed"
                            + " or removed.")
    DayHeadView heads(@RequestParam LocalDate on) {
        DayHeads.DayHead head = heads.of(on);
        return new DayHeadView(head.on(), head.streams(), head.entries(), head.hash());
    }

    /** A day's head in JSON. */
    record DayHeadView(LocalDate on, long streams, long entries, String hash) {}
}
