package vn.dondoc.task.amendments.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.amendments.Amendment;
import vn.dondoc.task.amendments.Amendments;

/** Amendments in MongoDB, one document each. */
@Component
class MongoAmendments implements Amendments {
    static final String COLLECTION = "amendments";
    private static final Logger LOG = LoggerFactory.getLogger(MongoAmendments.class);
    private static final String ID = "_id";
    private static final String AT = "proposal.at";
    private static final String STATE = "state";
    private static final String DIRECTIVE = "proposal.directive.directiveId";
    private static final String ISSUER = "proposal.directive.issuingAgencyId";
    private static final String VERSION = "version";
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, AT, ID);

    private final MongoOperations mongo;

    MongoAmendments(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(AT, Sort.Direction.DESC).on(ID, Sort.Direction.DESC));
        for (String field : List.of(DIRECTIVE, STATE, ISSUER)) {
            indexes.createIndex(new Index(field, Sort.Direction.ASC)
                    .on(AT, Sort.Direction.DESC)
                    .on(ID, Sort.Direction.DESC));
        }
    }

    @Override
    public Optional<Amendment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Amendment.class, COLLECTION));
    }

    @Override
    public void add(Amendment fresh) {
        try {
            mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException _) {
            LOG.debug("Amendment {} is there already", fresh.id());
        }
    }

    @Override
    public Amendment save(Amendment changed) {
        Amendment stored = changed.stored();
        Query unchanged = new Query(where(ID).is(changed.id()).and(VERSION).is(changed.version()));
        Update next = new Update()
                .set(STATE, stored.state())
                .set("decision", stored.decision())
                .set(VERSION, stored.version());
        if (mongo.updateFirst(unchanged, next, Amendment.class, COLLECTION).getMatchedCount() == 0) {
            throw new StaleDocument(changed.id());
        }
        return stored;
    }

    @Override
    public List<Amendment> list(
            AgencyScope issuers,
            @Nullable String directiveId,
            Amendment.@Nullable State state,
            @Nullable Amendment after,
            int limit) {
        List<Criteria> all = new ArrayList<>();
        if (!issuers.all()) {
            all.add(where(ISSUER).in(issuers.agencies()));
        }
        if (directiveId != null) {
            all.add(where(DIRECTIVE).is(directiveId));
        }
        if (state != null) {
            all.add(where(STATE).is(state));
        }
        if (after != null) {
            all.add(new Criteria()
                    .orOperator(
                            where(AT).lt(after.at()),
                            where(AT).is(after.at()).and(ID).lt(after.id())));
        }
        Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        return find(query.with(NEWEST_FIRST).limit(limit));
    }

    @Override
    public List<Amendment> leftBehind(Instant confirmedBefore, int limit) {
        Criteria left =
                where(STATE).is(Amendment.State.CONFIRMED).and("decision.at").lt(confirmedBefore);
        return find(new Query(left).limit(limit));
    }

    private List<Amendment> find(Query query) {
        return mongo.find(query, Amendment.class, COLLECTION);
    }
}
