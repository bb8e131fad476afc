package vn.dondoc.reporting.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.web.audit.RequestTrail;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.reporting.audit.AuditErasure;

/** Forgets officials in the trail. The entry that tells of it names nobody, or the trail would know again. */
@RestController
@Tag(name = "Nhật ký kiểm toán / Audit trail")
class AuditErasureController {
    private static final String TARGET = "audit/officials";

    private final AuditErasure erasure;
    private final RequestTrail trail;
    private final Clock clock;

    AuditErasureController(AuditErasure erasure, RequestTrail trail, Clock clock) {
        this.erasure = erasure;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why somebody is to be forgotten. */
    record ErasureBody(@NotBlank @Size(max = 2000) String reason) {}

    /** @param entries of how many something was forgotten */
    record ErasureView(long entries) {}

    @Performs("ERASE_PERSON")
    @PostMapping("/api/v1/audit/officials/{id}/erase")
    @Operation(
            summary = "Xóa dữ liệu cá nhân của một cán bộ khỏi nhật ký / Forget an official in the trail",
            description = "Việc đã làm, lúc nào, cho cơ quan nào vẫn còn, và nhật ký vẫn kiểm tra được."
                    + " Chỉ với người đã bị xóa khỏi danh mục cán bộ; mục ghi việc xóa không nêu tên ai."
                    + " / What was done, when and for which agency stays, and the trail can still be verified."
                    + " Only of whom the directory has erased; the entry that tells of it names nobody.")
    ErasureView erase(@PathVariable String id, @RequestBody @Valid ErasureBody body, HttpServletRequest request) {
        AuditErasure.Plan plan = erasure.plan(id, clock.instant());
        trail.tellAhead(request, TARGET, plan.told());
        erasure.carryOut(plan);
        return new ErasureView(plan.forgotten().size());
    }
}
