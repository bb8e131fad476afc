package vn.dondoc.notification.inbox.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.security.CallerRights;

/** Who callers are here: everybody reads an inbox of their own. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    CallerRights callerRights() {
        return _ -> List.of("READ_INBOX");
    }

    @Bean
    DirectoryNames directoryNames(DirectoryLookup directory) {
        return new DirectoryNames() {
            @Override
            public Map<String, String> agencies(Collection<String> ids) {
                return directory.agencyNames(ids);
            }

            @Override
            public Map<String, String> officials(Collection<String> ids) {
                return directory.officialsById(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().name()));
            }
        };
    }
}
