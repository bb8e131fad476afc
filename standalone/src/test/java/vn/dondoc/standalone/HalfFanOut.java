package vn.dondoc.standalone;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.messaging.FaultInjection;

/** Stores one half of a directive's new tasks and then stands still, to be killed there, as amid a bulk of inserts. */
@Configuration(proxyBeanMethods = false)
class HalfFanOut {
    static final String IN_THE_MIDDLE = "In the middle of a fan-out";

    @Bean
    FaultInjection faultInjection(ObjectProvider<MongoOperations> mongo) {
        return new FaultInjection() {
            @Override
            public void reached(Step step, String aggregateId) {}

            @Override
            public void beforeWrite(String collection, List<? extends WriteModel<Document>> writes) {
                if (collection.equals("tasks")) {
                    mongo.getObject().getCollection(collection).bulkWrite(writes.subList(0, writes.size() / 2));
                    System.out.println(IN_THE_MIDDLE);
                    standStill();
                }
            }
        };
    }

    private static void standStill() {
        while (true) {
            LockSupport.park();
        }
    }
}
