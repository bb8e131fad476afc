package vn.dondoc.notification.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The local directory with its index. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    DirectoryLookup localDirectory(MongoTemplate mongo) {
        mongo.indexOps(Official.class).createIndex(new Index("agencyId", Sort.Direction.ASC));
        return new DirectoryLookup(mongo);
    }
}
