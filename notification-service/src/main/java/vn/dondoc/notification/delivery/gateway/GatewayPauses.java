package vn.dondoc.notification.delivery.gateway;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Until when gateways asked to be left alone: no notice of any agency is told there before, by no instance. */
class GatewayPauses {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayPauses.class);

    private final MongoTemplate mongo;

    GatewayPauses(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param id the gateway's address */
    @Document("gatewayPauses")
    record GatewayPause(String id, Instant until) {}

    /** How long the pause still is; zero or less when there is none. */
    Duration restOf(String url, Instant now) {
        GatewayPause pause = mongo.findById(url, GatewayPause.class);
        return pause == null ? Duration.ZERO : Duration.between(now, pause.until());
    }

    /** What a gateway said last counts. */
    void set(String url, Instant until) {
        try {
            mongo.upsert(new Query(where("_id").is(url)), new Update().set("until", until), GatewayPause.class);
        } catch (DuplicateKeyException _) {
            LOG.debug("Another call was told of a pause at the same time");
        }
    }
}
