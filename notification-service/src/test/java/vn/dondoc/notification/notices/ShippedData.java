package vn.dondoc.notification.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import vn.dondoc.notification.rendering.NoticeTemplates;
import vn.dondoc.notification.routing.RoutingTable;

/** Routing and templates as they are shipped, or as a test writes them. */
public final class ShippedData {
    private ShippedData() {}

    public static RoutingTable routing() {
        return bind(new ClassPathResource("notification-routing.yml"), "notification.routing", RoutingTable.class);
    }

    public static NoticeTemplates templates() {
        return bind(
                new ClassPathResource("notification-templates.yml"), "notification.templates", NoticeTemplates.class);
    }

    /** Lines as they stand below {@code routes:}. */
    static RoutingTable routing(String... lines) {
        String yaml = "notification.routing.routes:\n  - " + String.join("\n  - ", lines);
        return bind(
                new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)),
                "notification.routing",
                RoutingTable.class);
    }

    public static <T> T bind(Resource yaml, String prefix, Class<T> type) {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load("test", yaml).forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(prefix, type)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
