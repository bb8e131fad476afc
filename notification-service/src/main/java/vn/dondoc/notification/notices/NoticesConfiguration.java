package vn.dondoc.notification.notices;

import static vn.dondoc.platform.web.ProblemTypes.problem;

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
import vn.dondoc.platform.messaging.EventConsumers;
import vn.dondoc.platform.web.ProblemTypes;

/** Notices, their topic and their inbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Routing.class, Templates.class, NoticeDelivery.class})
class NoticesConfiguration {
    @Bean
    Sentences sentences(Templates templates) {
        return new Sentences(templates);
    }

    @Bean
    MailPlan mailPlan(@Value("${spring.mail.host}") String mailServer, NoticeDelivery delivery) {
        return new MailPlan(!mailServer.isBlank(), delivery.grace());
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
                problem(NoticeNotFound.class, 404, "notice-not-found", "Không tìm thấy thông báo", "Notice not found"),
                problem(ForeignCursor.class, 400, "foreign-cursor", "Con trỏ trang không hợp lệ", "Foreign cursor"));
    }

    @Bean
    Consumer<Message<List<byte[]>>> tasks(EventConsumers consumers, TasksHandler handler) {
        return consumers.batches(TaskMessages.CATALOG, handler);
    }
}
