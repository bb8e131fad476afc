package vn.dondoc.notification.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.notification.rendering.NoticeTemplates;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.SettingTexts;

/** Routing and templates as they are shipped, or as a test writes them. */
public final class ShippedData {
    private static final RoutingTable ROUTING =
            SettingTexts.read(SettingKind.ROUTING, RoutingTable.class, routingText());
    private static final NoticeTemplates TEMPLATES = templates(templatesText());

    private ShippedData() {}

    public static RoutingTable routing() {
        return ROUTING;
    }

    public static NoticeTemplates templates() {
        return TEMPLATES;
    }

    public static NoticeTemplates templates(String text) {
        return SettingTexts.read(SettingKind.TEMPLATES, NoticeTemplates.class, text);
    }

    public static String templatesText() {
        return text("notification-templates.yml");
    }

    public static String routingText() {
        return text("notification-routing.yml");
    }

    /** Lines as they stand below {@code routes:}. */
    static RoutingTable routing(String... lines) {
        return SettingTexts.read(
                SettingKind.ROUTING, RoutingTable.class, "routes:\n  - " + String.join("\n  - ", lines));
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
