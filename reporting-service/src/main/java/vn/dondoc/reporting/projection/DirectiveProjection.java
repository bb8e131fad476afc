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
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Keeps beside each directive's totals what the directive is, so that one without tasks is listed too, and a revoked or
 * replaced one as such. Tasks and directives come on two topics: whichever is first inserts the document.
 */
public final class DirectiveProjection implements EventHandler<DirectiveMessage> {
    /** The agency that issued the directive; none before the directive's own event has come. */
    public static final String ISSUER = "facts.issuingAgencyId";

    /** Who signed it, by its own words; none where it does not tell. */
    public static final String SIGNER = "facts.signer";

    private static final String STATUS = "facts.status";
    /** By the day on which it became so. */
    private static final String STATUS_ON = "facts.statusOn";

    private final ProjectionCollection collection;
    private final RunningTotals totals;

    public DirectiveProjection(MongoDatabase database) {
        this.collection = new ProjectionCollection(database, "totals", FaultInjection.NONE);
        this.totals = new RunningTotals(collection);
    }

    @Override
    public void on(EventEnvelope<DirectiveMessage> event) {
        Document facts = switch (event.data()) {
            case DirectiveMessage.Issued issued -> directiveFacts(issued.directive(), DirectiveStatus.ISSUED);
            case DirectiveMessage.Amended amended -> directiveFacts(amended.directive(), DirectiveStatus.AMENDED);
            // its status is what it was
            case DirectiveMessage.Corrected corrected -> content(corrected.directive());
            case DirectiveMessage.Replaced replaced -> numberAndStatus(replaced.number(), DirectiveStatus.REPLACED);
            case DirectiveMessage.Revoked revoked -> numberAndStatus(revoked.number(), DirectiveStatus.REVOKED);
        };
        facts.append("facts.sequence", event.sequence());
        String day = VietnamTime.dayOf(event.time()).toString();
        if (facts.containsKey(STATUS)) {
            facts.append(STATUS_ON + "." + day, facts.getString(STATUS));
        }
        String id = RunningTotals.DIRECTIVE + event.subject();
        totals.createMissing(List.of(id));
        var older = and(eq("_id", id), lt("facts.sequence", event.sequence()));
        collection.write(List.of(new UpdateOneModel<>(
                older, new Document("$set", facts).append("$min", new Document(RunningTotals.SINCE, day)))));
    }

    private static Document directiveFacts(DirectiveFacts directive, DirectiveStatus status) {
        return content(directive).append(STATUS, status.name());
    }

    private static Document content(DirectiveFacts directive) {
        return new Document("facts.number", directive.number())
                .append("facts.subject", directive.subject())
                .append("facts.issuedOn", directive.issuedOn().toString())
                .append(ISSUER, directive.issuingAgencyId())
                .append(SIGNER, directive.signer())
                .append(
                        "facts.items",
                        directive.items().stream()
                                .map(DirectiveProjection::itemFacts)
                                .toList());
    }

    private static Document numberAndStatus(String number, DirectiveStatus status) {
        return new Document("facts.number", number).append(STATUS, status.name());
    }

    private static Document itemFacts(DirectiveItem item) {
        return new Document("number", item.number()).append("text", item.text());
    }
}
