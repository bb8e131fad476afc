package vn.dondoc.notification.delivery.gateway;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Which gateways said that they are gone, so that nobody calls them until the settings name another address. */
class GoneGateways {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(GoneGateways.class);

    private final MongoTemplate mongo;

    GoneGateways(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param id of the agency
     * @param toldAt when the agency was told; none as long as nobody could be
     * @param tellingUntil until when one of the instances is at it
     */
    @Document("goneGateways")
    record GoneGateway(
            String id,
            String url,
            Instant goneAt,
            @Nullable Instant toldAt,
            @Nullable Instant tellingUntil) {}

    boolean isGone(String agencyId, String url) {
        return find(agencyId).filter(gone -> gone.url().equals(url)).isPresent();
    }

    Optional<GoneGateway> find(String agencyId) {
        return Optional.ofNullable(mongo.findById(agencyId, GoneGateway.class));
    }

    /** The first to say so counts, however many calls were under way. */
    void add(String agencyId, String url, Instant time) {
        try {
            mongo.upsert(
                    new Query(where("_id").is(agencyId).and("url").ne(url)),
                    new Update()
                            .set("url", url)
                            .set("goneAt", time)
                            .unset("toldAt")
                            .unset("tellingUntil"),
                    GoneGateway.class);
        } catch (DuplicateKeyException _) {
            LOG.debug("The gateway of {} was gone before", agencyId);
        }
    }

    List<GoneGateway> findUntold() {
        return mongo.find(new Query(where("toldAt").is(null)), GoneGateway.class);
    }

    /** Of several instances one tells the agency; when it dies another one does. */
    boolean claim(GoneGateway gone, Instant now) {
        Query free = new Query(where("_id")
                .is(gone.id())
                .and("url")
                .is(gone.url())
                .and("toldAt")
                .is(null)
                .and("tellingUntil")
                .is(gone.tellingUntil()));
        boolean isFree = gone.tellingUntil() == null || gone.tellingUntil().isBefore(now);
        return isFree
                && mongo.updateFirst(free, new Update().set("tellingUntil", now.plus(LEASE)), GoneGateway.class)
                                .getModifiedCount()
                        == 1;
    }

    void markNotified(GoneGateway gone, Instant time) {
        mongo.updateFirst(
                new Query(where("_id").is(gone.id()).and("url").is(gone.url())),
                new Update().set("toldAt", time),
                GoneGateway.class);
    }
}
