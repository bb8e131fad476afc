package vn.dondoc.notification.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Actor;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.stream.NoticeStream;
import vn.dondoc.notification.stream.StreamProperties;
import vn.dondoc.notification.stream.StreamSubscription;
import vn.dondoc.platform.web.binding.NamesBesideIds;
import vn.dondoc.platform.web.security.CallerArgument;
import vn.dondoc.platform.web.security.Performs;

/**
 * The caller's notices as they come. Each connection has a virtual thread, which sleeps until there is something for the official
 * it is of; a reader that is too slow, or gone, keeps nobody else waiting.
 */
@RestController
class NoticeStreamController {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeStreamController.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int AT_ONCE = 50;

    private final NoticeStream stream;
    private final Duration heartbeat;
    private final CallerArgument callers;
    private final NoticeViews views;
    private final NamesBesideIds names;
    private final JsonMapper json;

    NoticeStreamController(
            NoticeStream stream,
            StreamProperties properties,
            CallerArgument callers,
            NoticeViews views,
            NamesBesideIds names,
            JsonMapper json) {
        this.stream = stream;
        this.heartbeat = properties.heartbeat();
        this.callers = callers;
        this.views = views;
        this.names = names;
        this.json = json;
    }

    @Performs("READ_NOTICES")
    @GetMapping(path = "/api/v1/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Thông báo của tôi, ngay khi có / My notices as they come",
            description =
                    "Server-Sent Events. Trước hết là sự kiện ready, sau đó mỗi thông báo là một sự kiện notice, dữ liệu như"
                            + " trong hộp thư; một thông báo đã đọc mà có thêm nhiệm vụ được báo lại. Mất kết nối thì gửi lại id cuối"
                            + " cùng trong Last-Event-ID, tới máy chủ nào cũng được: không sót, không lặp, đúng thứ tự. Không có"
                            + " Last-Event-ID: từ bây giờ; hãy mở luồng trước rồi mới đọc hộp thư. Kết nối đóng khi hết quyền."
                            + " / Server-Sent Events. First ready, then an event notice for each notice, with the data that the inbox has;"
                            + " one that was read and has got more tasks comes again. Whoever loses the connection sends the last"
                            + " id as Last-Event-ID, to any instance, and misses none, gets none twice, and all in order. Without"
                            + " Last-Event-ID: from now on; open the stream first, then read the inbox. It is closed when the right ends.")
    @ApiResponse(
            responseCode = "200",
            description = "Sự kiện / Events",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = StreamedEvent.class)))
    void stream(
            @Parameter(description = "id cuối cùng đã nhận / The last id that was received")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    Long lastEventId,
            Actor actor,
            HttpServletResponse response)
            throws InterruptedException {
        try (StreamSubscription subscription = stream.subscribe(actor.officialId())) {
            long last = lastEventId == null ? stream.end() : stream.resumeAfter(lastEventId);
            tellAll(subscription, last, new EventWriter(response));
        } catch (IOException gone) {
            LOG.debug("A reader of the stream is gone", gone);
        }
    }

    /** How the description tells of an event; the id is that of the place in the stream. */
    @Schema(description = "Một sự kiện / An event")
    record StreamedEvent(
            @Schema(description = "Gửi lại trong Last-Event-ID / To be sent back as Last-Event-ID")
            String id,

            @Schema(description = "ready hoặc notice / ready or notice")
            String event,

            @Schema(description = "Thông báo, như trong hộp thư, bằng JSON / The notice as in the inbox, in JSON")
            String data) {}

    private void tellAll(StreamSubscription subscription, long last, EventWriter events)
            throws IOException, InterruptedException {
        events.retryAfter(RETRY);
        events.event(last, "ready", "{}");
        long told = last;
        while (subscription.isOpen() && callers.stillMay(NotificationOperation.READ_NOTICES)) {
            told = tellNext(subscription.officialId(), told, events);
            if (!subscription.await(heartbeat)) {
                events.heartbeat();
            }
        }
    }

    private long tellNext(String officialId, long last, EventWriter events) throws IOException {
        long upTo = stream.position();
        long told = last;
        List<Notice> next;
        do {
            next = stream.next(officialId, told, upTo, AT_ONCE);
            List<NoticeView> shown = views.of(next, callers.caller());
            for (int i = 0; i < next.size(); i++) {
                told = next.get(i).recipient().position();
                String data = names.withNames(json.valueToTree(shown.get(i))).toString();
                events.event(told, "notice", data);
            }
        } while (next.size() == AT_ONCE);
        return told;
    }
}
