package vn.dondoc.task.directory;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;

/** Who is above whom, by this service's copy of the directory. */
@Configuration(proxyBeanMethods = false)
class AgencyTreeConfiguration {
    @Bean
    AgencyTrees agencyTrees(
            Agencies agencies,
            Clock clock,
            @Value("${dondoc.province}") String province,
            @Value("${dondoc.province-offices}") Set<String> offices) {
        return new AgencyTrees(() -> new AgencyTree(province, offices, agencies.parents()), clock);
    }
}
