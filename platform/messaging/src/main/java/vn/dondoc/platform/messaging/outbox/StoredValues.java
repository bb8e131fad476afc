package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/** How a service stores values of its own that are no plain records; a bean of it is all that a service has to give. */
public record StoredValues(List<Converter<?, ?>> converters) {
    public StoredValues {
        converters = List.copyOf(converters);
    }
}
