package vn.dondoc.directive.directory.imports.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.directory.imports.DirectoryImport;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.security.CallerRights;

/** Who callers are here: everybody drafts and issues for their own agency, the province keeps the directory. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    CallerRights callerRights(DirectoryImport imports) {
        return actor -> imports.isAllowed(actor)
                ? List.of("READ_DIRECTIVES", "ISSUE_DIRECTIVES", "IMPORT_DIRECTORY")
                : List.of("READ_DIRECTIVES", "ISSUE_DIRECTIVES");
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
                return directory.officials().findAll(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().entry().name()));
            }
        };
    }
}
