package vn.dondoc.task.clock;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.bson.Document;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The service's clock, unless another one is given. */
@Configuration
@ConditionalOnMissingBean(Clock.class)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StoreSynchronizedClock storeTime(MongoOperations mongo, MeterRegistry meters) {
        return new StoreSynchronizedClock(InstantSource.system(), ofTheStore(mongo), meters);
    }

    @Bean
    Clock clock(StoreSynchronizedClock time) {
        return time.withZone(VietnamTime.ZONE);
    }

    public static InstantSource ofTheStore(MongoOperations mongo) {
        Document hello = new Document("hello", 1);
        return () -> mongo.executeCommand(hello).getDate("localTime").toInstant();
    }
}
