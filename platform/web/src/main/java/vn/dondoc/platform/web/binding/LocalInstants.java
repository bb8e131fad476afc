package vn.dondoc.platform.web.binding;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Writes instants as the clock on the wall shows them, with the offset: {@code 2026-01-05T08:00:01+07:00}. */
public final class LocalInstants implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder json) {
        json.addModule(new SimpleModule("local instants").addSerializer(Instant.class, new WithOffset()));
    }

    private static final class WithOffset extends StdScalarSerializer<Instant> {
        WithOffset() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(VietnamTime.ZONE)));
        }
    }
}
