package vn.dondoc.directive.directives.messaging;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.directive.directives.EventSize;
import vn.dondoc.platform.messaging.event.EventJson;

/** Writes the event as it will be written, and counts. */
@Component
class JsonEventSize implements EventSize {
    private final JsonMapper json = EventJson.mapper();

    @Override
    public int of(DirectiveMessage message) {
        return json.writeValueAsBytes(message).length;
    }
}
