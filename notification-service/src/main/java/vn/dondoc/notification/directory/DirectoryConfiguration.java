package vn.dondoc.notification.directory;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;

/** The local directory and its topic. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    Directory localDirectory(MongoTemplate mongo) {
        mongo.indexOps(Official.class).createIndex(new Index("agencyId", Sort.Direction.ASC));
        return new Directory(mongo);
    }

    @Bean
    Consumer<Message<List<byte[]>>> directory(
            EventConsumerFactory consumers, MongoTemplate mongo, List<OfficialsListener> listeners) {
        return consumers.batches(DirectoryMessages.CATALOG, new DirectoryHandler(mongo, listeners));
    }
}
