package vn.dondoc.notification.rendering;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.VersionedSetting;

/** The templates, which administrators change at run time. */
@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {
    @Bean
    VersionedSetting<NoticeTemplates> templates(
            VersionedSetting.Factory settings, @Value("${notification.templates}") Resource shipped) {
        return settings.of(SettingKind.TEMPLATES, NoticeTemplates.class, shipped);
    }
}
