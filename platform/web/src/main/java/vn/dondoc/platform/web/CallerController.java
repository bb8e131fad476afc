package vn.dondoc.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.access.Standing;
import vn.dondoc.platform.web.security.OpenToEveryCaller;
import vn.dondoc.platform.web.security.OperationTable;

/** Tells callers who they are to this service, and what they may do here. */
@RestController
@Tag(name = "Tôi / Me")
class CallerController {
    private final OperationTable table;

    CallerController(OperationTable table) {
        this.table = table;
    }

    /** The caller as the token and the directory say, and the rights that come with it. */
    record CallerView(
            String officialId,
            String agencyId,
            OfficialRole role,
            @Nullable String onBehalfOf,
            Standing standing,
            List<Role> duties,
            List<String> rights) {}

    @GetMapping("/api/v1/me")
    @Operation(
            summary = "Tôi là ai, được làm gì / Who I am, and what I may do here",
            description =
                    "Cán bộ, cơ quan theo thẻ; vai trò, tên theo danh mục; standing: danh mục có xác nhận thẻ không; rights là những"
                            + " việc được làm ở dịch vụ này. / Official and agency by the token, role and names by the directory; standing says"
                            + " whether the directory confirms the token; rights are what this service allows.")
    @OpenToEveryCaller
    CallerView me(Caller caller) {
        Actor actor = caller.actor();
        return new CallerView(
                actor.officialId(),
                actor.agencyId(),
                actor.role(),
                actor.onBehalfOf(),
                caller.standing(),
                caller.duties().stream().sorted().toList(),
                table.openTo(caller));
    }
}
