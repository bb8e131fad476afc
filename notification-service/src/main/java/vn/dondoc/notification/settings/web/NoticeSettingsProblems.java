package vn.dondoc.notification.settings.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.settings.SettingNotFound;
import vn.dondoc.notification.settings.SettingRejected;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** How settings are refused. */
@Configuration(proxyBeanMethods = false)
class NoticeSettingsProblems {
    @Bean
    ProblemTypes settingsProblems() {
        return ProblemTypes.of(
                problem(SettingNotFound.class, 404, "setting-not-found").detail("settings.not-found"),
                problem(SettingRejected.class, 422, "settings-rejected")
                        .detail(NoticeSettingsProblems::reason)
                        .fields(it -> List.of(new FieldMessage(it.field(), reason(it)))));
    }

    private static LocalizableMessage reason(SettingRejected rejected) {
        return new LocalizableMessage(rejected.code(), rejected.arguments());
    }
}
