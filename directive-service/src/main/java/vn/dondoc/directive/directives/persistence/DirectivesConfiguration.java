package vn.dondoc.directive.directives.persistence;

import com.mongodb.client.model.Indexes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.directive.directives.DirectiveAccess;
import vn.dondoc.directive.directives.DirectiveService;
import vn.dondoc.directive.directives.Directives;
import vn.dondoc.directive.directives.DispatchLimits;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.tasks.LaterMembers;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.StoredForm;

/** Opens the directives on their collections. */
@Configuration(proxyBeanMethods = false)
class DirectivesConfiguration {
    /** Raised by whoever renames a component of what a directive stores. */
    static final StoredForm FORM = new StoredForm("directives", 4);

    @Bean
    Directives directives(OutboxCollections outboxes, MongoOperations mongo) {
        FORM.require(mongo);
        mongo.getCollection(FORM.collection()).createIndex(Indexes.descending("createdAt", "_id"));
        mongo.getCollection(FORM.collection()).createIndex(Indexes.ascending("history.actor.agencyId", "history.at"));
        return new MongoDirectives(
                outboxes.collection(FORM.collection(), DirectiveDocument.class, DirectiveMessages.CATALOG), mongo);
    }

    @Bean
    NumberReservations reservations(OutboxCollections outboxes) {
        return new MongoNumberReservations(
                outboxes.collection("documentNumbers", NumberReservationDocument.class, DirectiveMessages.CATALOG));
    }

    @Bean
    DispatchLimits dispatchLimits(
            @Value("${dondoc.limits.enabled}") boolean enabled,
            @Value("${dondoc.limits.directives-per-hour.caller}") int directivesOfCaller,
            @Value("${dondoc.limits.directives-per-hour.agency}") int directivesOfAgency,
            @Value("${dondoc.limits.recipients-per-hour.caller}") int recipientsOfCaller,
            @Value("${dondoc.limits.recipients-per-hour.agency}") int recipientsOfAgency) {
        return enabled
                ? new DispatchLimits(
                        new Limit(directivesOfCaller, directivesOfAgency),
                        new Limit(recipientsOfCaller, recipientsOfAgency))
                : DispatchLimits.none();
    }

    @Bean
    DirectiveAccess directiveAccess(AgencyTrees trees, LaterMembers laterMembers) {
        return new DirectiveAccess(trees, laterMembers);
    }

    @Bean
    DirectiveService directiveService(
            Directives directives,
            NumberReservations reservations,
            Directory directory,
            DirectiveAccess access,
            DispatchLimits limits) {
        return new DirectiveService(directives, reservations, directory, access, limits);
    }
}
