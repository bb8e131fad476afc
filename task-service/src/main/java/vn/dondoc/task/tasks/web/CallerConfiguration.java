package vn.dondoc.task.tasks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.security.CallerRights;
import vn.dondoc.task.calendar.CalendarService;
import vn.dondoc.task.directory.Agencies;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.tasks.TaskPermissions;

/** Who callers are here, and what they may do by their role; to which task they may do it says the task. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    @Bean
    CallerRights callerRights(CalendarService calendar) {
        return actor -> {
            List<String> rights = new ArrayList<>(TaskPermissions.rightsOf(actor));
            if (calendar.isSteward(actor)) {
                rights.add("CHANGE_CALENDAR");
            }
            return rights;
        };
    }

    @Bean
    DirectoryNames directoryNames(Agencies agencies) {
        return ids -> agencies.findAll(ids).stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
