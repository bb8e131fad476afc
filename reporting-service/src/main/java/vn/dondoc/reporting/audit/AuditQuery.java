package vn.dondoc.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditOutcome;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Which entries are asked for, and behind which the page begins. */
public record AuditQuery(Filter wanted, @Nullable Position after, int limit) {

    /**
     * What is left out does not matter.
     *
     * @param person acted, had somebody act instead, or is whom it was about
     * @param agency acted for
     * @param task it was about
     * @param directive it was about, or a task of it
     * @param from the first day
     * @param to the last day, inclusive
     */
    public record Filter(
            @Nullable String person,
            @Nullable String agency,
            @Nullable String task,
            @Nullable String directive,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable AuditOutcome outcome,
            @Nullable String operation) {}

    /** An entry's place in the list. */
    public record Position(Instant time, String id) {
        public static Position of(AuditRecord entry) {
            return new Position(entry.time(), entry.id());
        }
    }

    Bson filter() {
        var all = new ArrayList<Bson>();
        if (wanted.person() != null) {
            all.add(or(Stream.of(AuditEntries.OFFICIAL, AuditEntries.ON_BEHALF_OF, AuditEntries.PERSON)
                    .map(field -> eq(field, wanted.person()))
                    .toList()));
        }
        addFact(all, AuditFacts.AGENCY, wanted.agency());
        addFact(all, AuditFacts.TARGET, wanted.task() == null ? null : "tasks/" + wanted.task());
        if (wanted.directive() != null) {
            all.add(or(
                    eq(AuditEntries.fact(AuditFacts.DIRECTIVE), wanted.directive()),
                    eq(AuditEntries.fact(AuditFacts.TARGET), "directives/" + wanted.directive())));
        }
        addFact(all, AuditFacts.OPERATION, wanted.operation());
        addFact(
                all,
                AuditFacts.OUTCOME,
                wanted.outcome() == null ? null : wanted.outcome().name());
        addTimes(all);
        return all.isEmpty() ? new Document() : and(all);
    }

    private static void addFact(List<Bson> all, String name, @Nullable String value) {
        if (value != null) {
            all.add(eq(AuditEntries.fact(name), value));
        }
    }

    private void addTimes(List<Bson> all) {
        if (wanted.from() != null) {
            all.add(gte(AuditRecord.TIME, startOf(wanted.from())));
        }
        if (wanted.to() != null) {
            all.add(lt(AuditRecord.TIME, startOf(wanted.to().plusDays(1))));
        }
        if (after != null) {
            Date time = Date.from(after.time());
            all.add(or(lt(AuditRecord.TIME, time), and(eq(AuditRecord.TIME, time), lt(AuditRecord.ID, after.id()))));
        }
    }

    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant());
    }
}
