package vn.dondoc.notification.notices;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.notification.inbox.Inbox;
import vn.dondoc.notification.inbox.InvalidCursor;
import vn.dondoc.notification.mail.MailSchedule;
import vn.dondoc.notification.mail.NoticeDeliveryProperties;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.notification.rendering.NoticeTemplates;
import vn.dondoc.notification.routing.RoutingTable;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.web.problem.ProblemTypes;

/** Notices, their topic and their inbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RoutingTable.class, NoticeTemplates.class, NoticeDeliveryProperties.class})
class NoticesConfiguration {
    @Bean
    NoticeRenderer sentences(NoticeTemplates templates) {
        return new NoticeRenderer(templates);
    }

    @Bean
    MailSchedule mailPlan(@Value("${spring.mail.host}") String mailServer, NoticeDeliveryProperties delivery) {
        return new MailSchedule(!mailServer.isBlank(), delivery.grace());
    }

    @Bean
    NoticeStore noticeStore(MongoTemplate mongo, Clock clock) {
        IndexOperations indexes = mongo.indexOps(Notice.class);
        indexes.createIndex(new Index("officialId", Direction.ASC)
                .on("createdAt", Direction.DESC)
                .on("_id", Direction.DESC));
        indexes.createIndex(new Index("officialId", Direction.ASC).on("readAt", Direction.ASC));
        indexes.createIndex(new Index("directiveId", Direction.ASC));
        indexes.createIndex(new Index("waitsFor", Direction.ASC).sparse());
        indexes.createIndex(new Index("mail.dueAt", Direction.ASC).sparse());
        return new NoticeStore(mongo, clock);
    }

    @Bean
    Inbox inbox(MongoTemplate mongo) {
        return new Inbox(mongo);
    }

    @Bean
    ProblemTypes noticeProblems() {
        return ProblemTypes.of(
                problem(NoticeNotFound.class, 404, "notice-not-found"),
                problem(InvalidCursor.class, 400, "foreign-cursor"));
    }

    @Bean
    Consumer<Message<List<byte[]>>> tasks(EventConsumerFactory consumers, TaskEventsHandler handler) {
        return consumers.batches(TaskMessages.CATALOG, handler);
    }
}
