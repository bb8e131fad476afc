package vn.dondoc.directive.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.directive.directory.DeputyPeriod;
import vn.dondoc.directive.directory.DeputyRegister;
import vn.dondoc.directive.directory.DeputyTerms;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;

/** The register of deputies. */
@RestController
@RequestMapping("/api/v1/deputyships")
@Tag(name = "Ủy quyền / Deputies")
class DeputyController {
    private final DeputyRegister register;

    DeputyController(DeputyRegister register) {
        this.register = register;
    }

    /** Who may act for whom, from the first day until the last; without operations in everything. */
    record DeputyBody(
            @NotNull String officialId,
            @NotNull String onBehalfOf,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable List<@NotNull String> operations) {
        DeputyTerms terms() {
            return new DeputyTerms(officialId, onBehalfOf, from, until, operations == null ? List.of() : operations);
        }
    }

    /** A period as callers see it. */
    record DeputyView(
            String id,
            String officialId,
            String onBehalfOf,
            String agencyId,
            LocalDate from,
            LocalDate until,
            @Nullable List<String> operations,
            boolean ended) {
        static DeputyView of(DeputyPeriod period) {
            DeputyTerms terms = period.terms();
            return new DeputyView(
                    period.key(),
                    terms.officialId(),
                    terms.onBehalfOf(),
                    period.agency().value(),
                    terms.from(),
                    terms.until(),
                    terms.operations().isEmpty() ? null : terms.operations(),
                    period.ended());
        }
    }

    @Performs("READ_DIRECTORY")
    @GetMapping
    @Operation(summary = "Danh sách ủy quyền / Periods; q finds officials and agencies by their ids")
    Page<DeputyView> list(@RequestParam(required = false) @Nullable String q, PageRequest page) {
        String after = page.isFirst() ? null : page.afterKey(1).getFirst();
        Page<VersionedEntry<DeputyPeriod>> cut = Page.of(
                register.list(q, after, page.limit() + 1),
                page.limit(),
                it -> List.of(it.entry().key()));
        return new Page<>(
                cut.items().stream().map(it -> DeputyView.of(it.entry())).toList(), cut.next());
    }

    @Performs("READ_DIRECTORY")
    @GetMapping("/{id}")
    @Operation(summary = "Một ủy quyền / A period")
    ResponseEntity<DeputyView> one(@PathVariable String id) {
        return answer(register.find(id));
    }

    @Performs("KEEP_DEPUTIES")
    @PostMapping
    @Operation(
            summary = "Ghi ủy quyền / Enter a period",
            description =
                    "Người đứng đầu cơ quan hoặc người quản trị danh mục ghi cho cán bộ cùng cơ quan; không ủy quyền lại."
                            + " operations: tên các việc như ở rights của GET /api/v1/me, bỏ trống là mọi việc. Thẻ của người được ủy quyền phải"
                            + " ghi làm thay ai. / Entered by the head of the agency or who keeps the directory, for officials of the same"
                            + " agency; no deputy has a deputy. operations: names as in rights of GET /api/v1/me, none for all. The deputy's token"
                            + " has to say for whom the deputy acts.")
    @ApiResponse(
            responseCode = "201",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "ETag", description = "If-Match của bước kế tiếp / If-Match of the next step"),
                @Header(name = "Location")
            })
    ResponseEntity<DeputyView> enter(@RequestBody @Valid DeputyBody body, Caller caller, CommandContext context) {
        VersionedEntry<DeputyPeriod> entered = register.enter(body.terms(), caller, context);
        URI location = URI.create("/api/v1/deputyships/" + entered.entry().key());
        return EntityTags.created(location, DeputyView.of(entered.entry()), entered.version());
    }

    @Performs("KEEP_DEPUTIES")
    @PostMapping("/{id}/end")
    @Operation(summary = "Chấm dứt ủy quyền trước hạn / End a period early, at once")
    ResponseEntity<DeputyView> end(
            @PathVariable String id, ExpectedVersion expected, Caller caller, CommandContext context) {
        return answer(register.end(id, expected.version(), caller, context));
    }

    private static ResponseEntity<DeputyView> answer(VersionedEntry<DeputyPeriod> period) {
        return EntityTags.ok(DeputyView.of(period.entry()), period.version());
    }
}
