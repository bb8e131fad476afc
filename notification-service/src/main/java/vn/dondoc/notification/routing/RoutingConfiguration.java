package vn.dondoc.notification.routing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.VersionedSetting;

/** The routing table, which administrators change at run time. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    @Bean
    VersionedSetting<RoutingTable> routing(
            VersionedSetting.Factory settings, @Value("${notification.routing}") Resource shipped) {
        return settings.of(SettingKind.ROUTING, RoutingTable.class, shipped);
    }
}
