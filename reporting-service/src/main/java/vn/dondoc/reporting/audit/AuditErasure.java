package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * Forgets a person: values and salts go, and the salted hashes that stay tell nobody who it was. What was done, when and for which
 * agency stays, and so does the chain.
 */
public final class AuditErasure {
    private final MongoCollection<Document> entries;
    private final Offices offices;

    AuditErasure(MongoCollection<Document> entries, Offices offices) {
        this.entries = entries;
        this.offices = offices;
    }

    /**
     * @param eraserId who has it done
     * @return of how many entries something was forgotten
     * @throws RequestRejected for an official who still acts, and for the eraser
     */
    public long erase(String officialId, String eraserId) {
        boolean acts = officialId.equals(eraserId)
                || offices.of(officialId).map(Office::active).orElse(false);
        if (acts) {
            throw RequestRejected.invalidField("id", "audit.still-acts");
        }
        String searched =
                "(^|&)person=" + Pattern.quote(URLEncoder.encode(officialId, StandardCharsets.UTF_8)) + "(&|$)";
        return forget(
                        eq(AuditEntries.OFFICIAL, officialId),
                        AuditFacts.OFFICIAL,
                        AuditFacts.ADDRESS,
                        AuditFacts.REASON,
                        AuditFacts.QUERY)
                + forget(eq(AuditEntries.ON_BEHALF_OF, officialId), AuditFacts.ON_BEHALF_OF)
                + forget(eq(AuditEntries.QUERY, officialId), AuditFacts.QUERY)
                + forget(regex(AuditEntries.QUERY, searched), AuditFacts.QUERY);
    }

    private long forget(Bson which, String... names) {
        Bson update = combine(Stream.of(names)
                .map(name -> unset(AuditRecord.PERSONAL + '.' + name))
                .toList());
        return entries.updateMany(which, update).getModifiedCount();
    }
}
