package vn.dondoc.reporting.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.Document;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.consumer.EventHandler;

/**
 * Notes with each directive's totals what the directive is, so that one without tasks shows too, and a revoked or replaced
 * one as such. Tasks and directives come on two topics: whichever is first makes the document.
 */
public final class DirectiveProjection implements EventHandler<DirectiveMessage> {
    private final ProjectionCollection store;
    private final RunningTotals totals;

    public DirectiveProjection(MongoDatabase database) {
        this.store = new ProjectionCollection(database, "totals", FaultInjection.NONE);
        this.totals = new RunningTotals(store);
    }

    @Override
    public void on(EventEnvelope<DirectiveMessage> event) {
        Document facts = switch (event.data()) {
            case DirectiveMessage.Issued issued -> facts(issued.directive(), DirectiveStatus.ISSUED);
            case DirectiveMessage.Amended amended -> facts(amended.directive(), DirectiveStatus.AMENDED);
            case DirectiveMessage.Replaced replaced -> ended(replaced.number(), DirectiveStatus.REPLACED);
            case DirectiveMessage.Revoked revoked -> ended(revoked.number(), DirectiveStatus.REVOKED);
        };
        facts.append("facts.sequence", event.sequence());
        String id = RunningTotals.DIRECTIVE + event.subject();
        totals.create(List.of(id));
        var older = and(eq("_id", id), lt("facts.sequence", event.sequence()));
        store.write(List.of(new UpdateOneModel<>(older, new Document("$set", facts))));
    }

    private static Document facts(DirectiveFacts directive, DirectiveStatus status) {
        return ended(directive.number(), status)
                .append("facts.subject", directive.subject())
                .append("facts.issuedOn", directive.issuedOn().toString())
                .append(
                        "facts.items",
                        directive.items().stream()
                                .map(DirectiveProjection::item)
                                .toList());
    }

    private static Document ended(String number, DirectiveStatus status) {
        return new Document("facts.number", number).append("facts.status", status.name());
    }

    private static Document item(DirectiveItem item) {
        return new Document("number", item.number()).append("text", item.text());
    }
}
