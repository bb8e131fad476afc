package vn.dondoc.reporting.report.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.security.CallerRights;
import vn.dondoc.reporting.directory.Agencies;

/** Who callers are here: everybody reads the reports. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    CallerRights callerRights() {
        return _ -> List.of("READ_REPORTS");
    }

    @Bean
    DirectoryNames directoryNames(Agencies agencies) {
        return ids -> agencies.named(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
    }
}
