package vn.dondoc.notification.delivery.gateway;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.notification.delivery.ConsoleLinks;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.rendering.NoticeRenderer;

/** Says to a gateway what a notice tells, in one language. */
@Component
class GatewayWriter {
    private final NoticeRenderer renderer;
    private final ConsoleLinks console;
    private final JsonMapper json;

    GatewayWriter(NoticeRenderer renderer, ConsoleLinks console, JsonMapper json) {
        this.renderer = renderer;
        this.console = console;
        this.json = json;
    }

    String write(Notice notice, String officialId, Locale language, Map<String, String> agencyNames) {
        return json.writeValueAsString(GatewayMessage.of(
                notice, officialId, renderer.render(notice, language, agencyNames), console.about(notice)));
    }
}
