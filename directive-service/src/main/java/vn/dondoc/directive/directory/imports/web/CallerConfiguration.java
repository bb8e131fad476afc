package vn.dondoc.directive.directory.imports.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.security.OperationTable;

/** Who callers are here: what they may do, and how agencies and officials are called. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    OperationTable operations() {
        return OperationTable.of(DirectiveOperation.class);
    }

    @Bean
    Offices offices(Directory directory) {
        return directory::office;
    }

    @Bean
    DirectoryNames directoryNames(Directory directory) {
        return new DirectoryNames() {
            @Override
            public Map<String, String> agencies(Collection<String> ids) {
                return directory.agencies().findAll(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().entry().name()));
            }

            @Override
            public Map<String, String> officials(Collection<String> ids) {
                Map<String, String> names = new HashMap<>();
                directory.officials().findAll(ids).forEach((id, it) -> {
                    String name = it.entry().name();
                    if (name != null) {
                        names.put(id, name);
                    }
                });
                return names;
            }
        };
    }
}
