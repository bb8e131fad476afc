package vn.dondoc.directive.directives.persistence;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.directive.directives.DirectiveService;
import vn.dondoc.directive.directives.Directives;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;

/** Opens the directives on their collections. */
@Configuration(proxyBeanMethods = false)
class DirectivesConfiguration {

    @Bean
    Directives directives(OutboxCollections outboxes, MongoOperations mongo) {
        mongo.getCollection("directives").createIndex(Indexes.descending("createdAt", "_id"));
        return new MongoDirectives(
                outboxes.collection("directives", DirectiveDocument.class, DirectiveMessages.CATALOG));
    }

    @Bean
    NumberReservations reservations(OutboxCollections outboxes) {
        return new MongoNumberReservations(
                outboxes.collection("documentNumbers", NumberReservationDocument.class, DirectiveMessages.CATALOG));
    }

    @Bean
    DirectiveService directiveService(Directives directives, NumberReservations reservations, Directory directory) {
        return new DirectiveService(directives, reservations, directory);
    }
}
