package vn.dondoc.notification.inbox.web;

import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.security.OperationTable;

/** Who callers are here: what they may do, and how they are called. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    OperationTable operations() {
        return OperationTable.of(NotificationOperation.class);
    }

    @Bean
    Offices offices(DirectoryLookup directory) {
        return directory::office;
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
                return directory.officialNames(ids);
            }
        };
    }
}
