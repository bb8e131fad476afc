package vn.dondoc.platform.messaging.outbox;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** A collection whose documents carry events, and the topic these go to. */
record OutboxSource(MongoCollection<Document> collection, String topic) {}
