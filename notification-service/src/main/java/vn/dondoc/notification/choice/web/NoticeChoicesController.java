package vn.dondoc.notification.choice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.choice.VersionedChoices;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.security.Performs;

/** What the caller chose about notices. There is no way to ask for, or to change, what somebody else chose. */
@RestController
@RequestMapping("/api/v1/me/notice-choices")
@Tag(name = "Tôi / Me")
class NoticeChoicesController {
    private final NoticeChoicesStore choices;
    private final Clock clock;

    NoticeChoicesController(NoticeChoicesStore choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    @Performs("CHOOSE_NOTICES")
    @GetMapping
    @Operation(
            summary = "Lựa chọn của tôi về thông báo / What I chose about notices",
            description =
                    "Ai chưa chọn thì nhận hết bằng tiếng Việt, theo mọi kênh, kèm bản tổng hợp buổi sáng."
                            + " / Whoever never chose gets all of it in Vietnamese, by every channel, and the digest in the morning.")
    ResponseEntity<NoticeChoicesBody> get(Actor actor) {
        return answer(choices.of(actor.officialId()));
    }

    @Performs("CHOOSE_NOTICES")
    @PutMapping(consumes = "application/json")
    @Operation(
            summary = "Chọn cách nhận thông báo / Choose how to be told",
            description =
                    "Ghi toàn bộ. Thông báo bị tắt vẫn ở trong hộp thư, không gửi đi kênh nào. Quá hạn, báo cáo vượt cấp và việc chờ mình"
                            + " quyết định không tắt được, và luôn được gửi theo mọi kênh. hours: giờ nhận của riêng mình; không có thì theo giờ chung. Hỏa tốc"
                            + " đến ngay; việc không tắt được đến chậm nhất trong giờ chung. / All of it anew. What is muted stands in the"
                            + " inbox and is sent by no channel. What is missed, escalated or waits for one's own decision cannot be"
                            + " muted, and is sent by every channel. hours: those of one's own; without them those of all count. What is sent Hỏa tốc comes"
                            + " at once, and what cannot be muted at the latest in the hours of all.")
    ResponseEntity<NoticeChoicesBody> choose(
            @RequestBody @Valid NoticeChoicesBody body, ExpectedVersion expected, CommandContext context) {
        return answer(choices.choose(body.choicesOf(context.actor().officialId()), expected.version(), context));
    }

    private ResponseEntity<NoticeChoicesBody> answer(VersionedChoices chosen) {
        return EntityTags.ok(
                NoticeChoicesBody.of(chosen.choices().on(VietnamTime.dayOf(clock.instant()))), chosen.version());
    }
}
