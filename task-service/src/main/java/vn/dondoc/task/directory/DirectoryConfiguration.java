package vn.dondoc.task.directory;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.web.officials.DeputiesCopy;
import vn.dondoc.platform.web.officials.OfficialsCopy;

/** Who is above whom, and what officials are called, by this service's copy of the directory. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    OfficialsCopy officialsCopy(MongoDatabaseFactory store) {
        return new OfficialsCopy(store.getMongoDatabase());
    }

    @Bean
    DeputiesCopy deputiesCopy(MongoDatabaseFactory store) {
        return new DeputiesCopy(store.getMongoDatabase());
    }

    @Bean
    AgencyTrees agencyTrees(
            Agencies agencies,
            Clock clock,
            @Value("${dondoc.province}") String province,
            @Value("${dondoc.province-offices}") Set<String> offices) {
        return new AgencyTrees(() -> new AgencyTree(province, offices, agencies.parents()), clock);
    }
}
