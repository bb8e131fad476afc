package vn.dondoc.directive.directives.persistence;

import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.directive.directives.DirectiveManagement;
import vn.dondoc.directive.directives.Directives;
import vn.dondoc.directive.directives.EventSize;
import vn.dondoc.directive.directives.Reservations;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.platform.messaging.Outboxes;

/** Opens the directives on their collections. */
@Configuration(proxyBeanMethods = false)
class DirectivesConfiguration {

    @Bean
    Directives directives(Outboxes outboxes, MongoOperations mongo) {
        mongo.getCollection("directives").createIndex(Indexes.descending("createdAt", "_id"));
        return new MongoDirectives(
                outboxes.collection("directives", DirectiveDocument.class, DirectiveMessages.CATALOG));
    }

    @Bean
    Reservations reservations(Outboxes outboxes) {
        return new MongoReservations(
                outboxes.collection("documentNumbers", NumberDocument.class, DirectiveMessages.CATALOG));
    }

    @Bean
    DirectiveManagement directiveManagement(
            Directives directives, Reservations reservations, Directory directory, EventSize size) {
        return new DirectiveManagement(directives, reservations, directory, size);
    }
}
