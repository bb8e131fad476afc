package vn.dondoc.notification.directory;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.web.officials.DeputiesCopy;

/** The local directory with its indexes. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    DirectoryLookup localDirectory(MongoTemplate mongo) {
        mongo.indexOps(Official.class).createIndex(new Index("agencyId", Sort.Direction.ASC));
        mongo.indexOps(Agency.class).createIndex(new Index(DirectoryLookup.PARENT, Sort.Direction.ASC));
        return new DirectoryLookup(mongo);
    }

    @Bean
    OfficialChanges officialChanges(MongoTemplate mongo, Clock clock) {
        return new OfficialChanges(mongo, clock);
    }

    @Bean
    DeputiesCopy deputiesCopy(MongoTemplate mongo) {
        return new DeputiesCopy(mongo.getDb());
    }

    @Bean
    AgencyTrees agencyTrees(
            DirectoryLookup directory,
            @Value("${dondoc.province}") String province,
            @Value("${dondoc.province-offices}") Set<String> offices,
            Clock clock) {
        return new AgencyTrees(() -> new AgencyTree(province, offices, directory.parents()), clock);
    }
}
