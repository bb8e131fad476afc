package vn.dondoc.platform.messaging.outbox;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** A collection whose documents carry events, and the topics these go to. */
record OutboxSource(MongoCollection<Document> collection, OutboxTopics topics) {}
