package vn.dondoc.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.RawBsonDocument;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

/**
 * What the sweep comes down to, by nothing but drivers: the tasks' documents moved by compare-and-set in unordered bulks of
 * 1,000 by 8 threads, and each bulk's records sent. No reading, no outbox, no index but the ids'.
 */
final class BareSweep implements AutoCloseable {
    private static final String TOPIC = "bare-sweep";
    private static final int THREADS = 8;
    private static final int BULK = 1_000;

    private final MongoCollection<RawBsonDocument> copies;
    private final KafkaProducer<byte[], byte[]> producer;

    BareSweep(BenchmarkEnvironment stage) {
        copies = stage.database("bare").getCollection("tasks", RawBsonDocument.class);
        stage.broker().createTopics(List.of(new TopicSpec(TOPIC, Topics.PARTITIONS)));
        producer = new KafkaProducer<>(
                stage.kafka().settingsWith(Map.of("acks", "all", "linger.ms", 1)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * What it takes, with copies of the tasks as they are stored now.
     *
     * @param event what is sent about each
     */
    Measurement repeatWrites(StoredTasks tasks, ConsumerRecord<byte[], byte[]> event) {
        List<Callable<Integer>> moves = new ArrayList<>();
        prepareTasks(tasks).forEach(bulk -> moves.add(() -> moveAll(bulk, event)));
        Measurement.StartedMeasurement begun = Measurement.begin();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> moved : threads.invokeAll(moves)) {
                if (moved.get() != BULK) {
                    throw new IllegalStateException("Only " + moved.get() + " documents of a bulk were moved");
                }
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("A bare bulk failed", failure);
        }
        Measurement effort = begun.end();
        copies.drop();
        return effort;
    }

    private List<List<UpdateOneModel<RawBsonDocument>>> prepareTasks(StoredTasks tasks) {
        List<List<UpdateOneModel<RawBsonDocument>>> bulks = new ArrayList<>();
        List<RawBsonDocument> page = new ArrayList<>(BULK);
        for (RawBsonDocument each : tasks.findAll()) {
            page.add(each);
            if (page.size() == BULK) {
                copies.insertMany(page, new InsertManyOptions().ordered(false));
                bulks.add(page.stream().map(BareSweep::write).toList());
                page.clear();
            }
        }
        return bulks;
    }

    private static UpdateOneModel<RawBsonDocument> write(RawBsonDocument document) {
        return new UpdateOneModel<>(
                and(eq("_id", document.get("_id")), eq("version", document.get("version"))),
                combine(set("moved", true), inc("version", 1L)));
    }

    private int moveAll(List<UpdateOneModel<RawBsonDocument>> writes, ConsumerRecord<byte[], byte[]> event)
            throws InterruptedException, ExecutionException {
        int moved =
                copies.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getMatchedCount();
        List<Future<?>> sent = new ArrayList<>(BULK);
        for (int i = 0; i < BULK; i++) {
            sent.add(producer.send(new ProducerRecord<>(
                    TOPIC, i % Topics.PARTITIONS, null, event.key(), event.value(), event.headers())));
        }
        for (Future<?> each : sent) {
            each.get();
        }
        return moved;
    }

    @Override
    public void close() {
        producer.close();
    }
}
