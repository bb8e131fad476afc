package vn.dondoc.notification.settings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notification.settings.NoticeSettings;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.SettingVersion;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;

/** Routing, templates and windows at run time. */
@RestController
@RequestMapping("/api/v1/notice-settings/{kind:routing|templates|windows}")
@Tag(name = "Cài đặt thông báo / Settings of notices")
class NoticeSettingsController {
    private final NoticeSettings settings;

    NoticeSettingsController(NoticeSettings settings) {
        this.settings = settings;
    }

    /** @param text in YAML, as it is read here */
    record SettingBody(@NotNull String text, @NotNull String reason) {}

    /** Why an older version is put in force again. */
    record RestoreBody(@NotNull String reason) {}

    @Performs("KEEP_NOTICE_SETTINGS")
    @GetMapping
    @Operation(
            summary = "Cài đặt mới nhất / The newest settings",
            description =
                    "routing: ai được báo việc gì; templates: thông báo viết thế nào; windows: giờ gửi. Phiên bản 0 là bản"
                            + " kèm theo chương trình. / routing: who is told of what; templates: what notices say; windows: the hours"
                            + " in which they go out. Version 0 is the one that is shipped.")
    ResponseEntity<SettingView> newest(@PathVariable String kind) {
        return answer(settings.newest(SettingKind.ofWord(kind)));
    }

    @Performs("KEEP_NOTICE_SETTINGS")
    @GetMapping("/versions")
    @Operation(summary = "Ai đã đổi, lúc nào, vì sao / Who changed them, when and why, the newest first")
    Page<SettingView> versions(@PathVariable String kind, PageRequest page) {
        List<SettingView> shown = settings.revisions(SettingKind.ofWord(kind), before(page), page.limit()).stream()
                .map(SettingView::of)
                .toList();
        return Page.of(shown, page.limit(), it -> List.of(Long.toString(it.version())));
    }

    private static long before(PageRequest page) {
        if (page.isFirst()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(page.afterKey(1).getFirst());
        } catch (NumberFormatException _) {
            throw RequestRejected.invalidField("after", "inbox.cursor");
        }
    }

    @Performs("KEEP_NOTICE_SETTINGS")
    @GetMapping("/versions/{version}")
    @Operation(summary = "Một phiên bản / One version")
    ResponseEntity<SettingView> version(@PathVariable String kind, @PathVariable @Min(0) long version) {
        return answer(settings.find(SettingKind.ofWord(kind), version));
    }

    @Performs("KEEP_NOTICE_SETTINGS")
    @PutMapping(consumes = "application/json")
    @Operation(
            summary = "Thay đổi / Change them",
            description =
                    "Toàn bộ nội dung (YAML), kèm lý do. Sai ở đâu thì trả 422 nêu dòng và trường, không ghi gì. Có hiệu lực"
                            + " từ countsFrom, cho những gì xảy ra từ lúc đó. / The whole text (YAML), with a reason. Where it is"
                            + " wrong, 422 names line and field, and nothing is stored. It counts for what happens from countsFrom on.")
    ResponseEntity<SettingView> change(
            @PathVariable String kind,
            @RequestBody @Valid SettingBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answer(
                settings.change(SettingKind.ofWord(kind), expected.version(), body.text(), body.reason(), context));
    }

    @Performs("KEEP_NOTICE_SETTINGS")
    @PostMapping(path = "/versions/{version}/restore", consumes = "application/json")
    @Operation(
            summary = "Dùng lại một phiên bản cũ / Take a change back",
            description = "Nội dung cũ thành phiên bản mới, kèm lý do; 0 là bản kèm theo chương trình."
                    + " / The older text becomes a new version, with a reason; 0 is the one that is shipped.")
    ResponseEntity<SettingView> restore(
            @PathVariable String kind,
            @PathVariable @Min(0) long version,
            @RequestBody @Valid RestoreBody body,
            ExpectedVersion expected,
            CommandContext context) {
        return answer(settings.restore(SettingKind.ofWord(kind), expected.version(), version, body.reason(), context));
    }

    private static ResponseEntity<SettingView> answer(SettingVersion version) {
        return EntityTags.ok(SettingView.of(version), version.number());
    }
}
