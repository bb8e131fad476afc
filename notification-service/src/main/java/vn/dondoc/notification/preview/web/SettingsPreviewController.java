package vn.dondoc.notification.preview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notification.preview.PreviewedNotice;
import vn.dondoc.notification.preview.SettingsPreview;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;

/** Shows what settings would do before they are stored. */
@RestController
@Tag(name = "Cài đặt thông báo / Settings of notices")
class SettingsPreviewController {
    private final SettingsPreview previews;

    SettingsPreviewController(SettingsPreview previews) {
        this.previews = previews;
    }

    /** @param text in YAML, as it would be stored */
    record PreviewBody(@NotNull String text, @NotNull String noticeId) {}

    @Performs(value = "PREVIEW_NOTICE_SETTINGS", changes = false)
    @PostMapping(
            path = "/api/v1/notice-settings/{kind:routing|templates|windows}/preview",
            consumes = "application/json")
    @Operation(
            summary = "Xem trước trên một thông báo đã gửi / Preview on a notice that was told",
            description =
                    "Thông báo của cơ quan mình hoặc cơ quan cấp dưới: câu chữ và thư bằng hai ngôn ngữ, ai được báo, lúc nào gửi;"
                            + " không ghi gì. / A notice to one's own agency or one below: its words and mail in both languages, who would be"
                            + " told, when it would go out; nothing is stored.")
    PreviewedNotice preview(@PathVariable String kind, @RequestBody @Valid PreviewBody body, Caller caller) {
        return previews.preview(SettingKind.ofWord(kind), body.text(), body.noticeId(), caller);
    }
}
