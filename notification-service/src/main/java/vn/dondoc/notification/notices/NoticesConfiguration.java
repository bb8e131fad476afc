package vn.dondoc.notification.notices;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** The notices with their indexes, and when they go out. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    @Bean
    DeliverySchedule deliverySchedule(
            @Value("${spring.mail.host}") String mailServer,
            @Value("${notification.gateway.enabled}") boolean gateways,
            NoticeDeliveryProperties delivery) {
        return new DeliverySchedule(!mailServer.isBlank(), gateways, delivery.grace(), delivery.urgentGrace());
    }

    @Bean
    NoticeStore noticeStore(MongoTemplate mongo, NoticeDeliveryProperties delivery, Clock clock) {
        IndexOperations indexes = mongo.indexOps(Notice.class);
        indexes.createIndex(new Index("recipient.officialId", Direction.ASC)
                .on("state.createdAt", Direction.DESC)
                .on("_id", Direction.DESC));
        indexes.createIndex(new Index("recipient.agencyId", Direction.ASC)
                .on("state.createdAt", Direction.DESC)
                .on("_id", Direction.DESC));
        indexes.createIndex(new Index("recipient.officialId", Direction.ASC).on("state.readAt", Direction.ASC));
        indexes.createIndex(new Index("recipient.agencyId", Direction.ASC).on("state.shared.readAt", Direction.ASC));
        indexes.createIndex(new Index("state.createdAt", Direction.ASC));
        indexes.createIndex(new Index("content.directive.directiveId", Direction.ASC));
        indexes.createIndex(new Index(NoticeStore.PENDING_AGENCY, Direction.ASC).sparse());
        indexes.createIndex(new Index(OpenDecisions.DECISION_ON, Direction.ASC).sparse());
        indexes.createIndex(new Index("recipient.stream.ticket", Direction.ASC).sparse());
        indexes.createIndex(new Index("recipient.stream.position", Direction.ASC).sparse());
        indexes.createIndex(
                new Index("recipient.officialId", Direction.ASC).on("recipient.stream.position", Direction.ASC));
        return new NoticeStore(mongo, delivery.urgentGrace(), clock);
    }
}
