package vn.dondoc.reporting.report.web;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.platform.web.security.OperationTable;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.report.ReportOperation;

/** Who callers are here: what they may do, and how agencies are called. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    OperationTable operations() {
        return OperationTable.of(ReportOperation.class);
    }

    @Bean
    DirectoryNames directoryNames(Agencies agencies, OfficialsCopy officials) {
        return new DirectoryNames() {
            @Override
            public Map<String, String> agencies(Collection<String> ids) {
                return agencies.named(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().name()));
            }

            @Override
            public Map<String, String> officials(Collection<String> ids) {
                return officials.names(ids);
            }
        };
    }
}
