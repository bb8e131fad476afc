package vn.dondoc.benchmarks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

/**
 * What a round led to, once more by nothing but drivers: the directive, its tasks, notices and report rows inserted in
 * bulk, its records sent and read, each step after the one it depends on. No outbox, no guard, no projection.
 */
final class BareDrivers implements AutoCloseable {
    private static final String TOPIC = "bare";

    private final BenchmarkEnvironment stage;
    private final MongoDatabase scratch;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final KafkaConsumer<byte[], byte[]> tasks;

    BareDrivers(BenchmarkEnvironment stage) {
        this.stage = stage;
        this.scratch = stage.database("bare");
        stage.broker().createTopics(List.of(new TopicSpec(TOPIC, Topics.PARTITIONS)));
        Map<String, Object> settings = stage.kafka()
                .settingsWith(Map.of(
                        "group.id", stage.databasePrefix() + "bare", "auto.offset.reset", "earliest", "linger.ms", 1));
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        reader = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reader.subscribe(List.of(TOPIC));
        Map<String, Object> others = new HashMap<>(settings);
        others.put("group.id", stage.databasePrefix() + "bare-source");
        tasks = new KafkaConsumer<>(others, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        tasks.subscribe(List.of(Topics.DIRECTIVES, Topics.TASKS));
    }

    /** The documents of one round, as the services stored them, and the records they sent. */
    private record Corpus(
            List<Document> directive,
            List<Document> tasks,
            List<Document> notices,
            List<Document> rows,
            List<ProducerRecord<byte[], byte[]>> records) {}

    Duration repeatWrites(String directiveId, int wanted) {
        Corpus corpus = new Corpus(
                documentsOf("directive", "directives", eq("_id", directiveId)),
                documentsOf("task", "tasks", startsWith(directiveId)),
                documentsOf("notification", "notices", startsWith("assigned:" + directiveId)),
                documentsOf("reporting", "rows", startsWith(directiveId)),
                recordsOf(wanted + 1));
        if (corpus.tasks().size() != wanted
                || corpus.rows().size() != wanted
                || corpus.directive().isEmpty()) {
            throw new IllegalStateException("The round left " + corpus.tasks().size() + " tasks, "
                    + corpus.rows().size() + " rows and " + corpus.directive().size() + " directives");
        }
        long begin = System.nanoTime();
        insertAll("directives", corpus.directive());
        sendAndRead(corpus.records().subList(0, 1));
        insertAll("tasks", corpus.tasks());
        sendAndRead(corpus.records().subList(1, wanted + 1));
        insertAll("notices", corpus.notices());
        insertAll("rows", corpus.rows());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Bson startsWith(String id) {
        return regex("_id", "^" + Pattern.quote(id));
    }

    private List<Document> documentsOf(String database, String collection, Bson filter) {
        return stage.database(database).getCollection(collection).find(filter).into(new ArrayList<>());
    }

    /** The records of the last round, from the topics: the directive's first. */
    private List<ProducerRecord<byte[], byte[]>> recordsOf(int wanted) {
        var found = new ArrayList<ProducerRecord<byte[], byte[]>>();
        while (found.size() < wanted) {
            tasks.poll(Duration.ofMillis(100)).forEach(record -> {
                var copy = new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers());
                found.add(record.topic().equals(Topics.DIRECTIVES) ? 0 : found.size(), copy);
            });
        }
        return found;
    }

    private void insertAll(String collection, List<Document> documents) {
        MongoCollection<Document> target = scratch.getCollection(collection);
        target.insertMany(documents, new InsertManyOptions().ordered(false));
    }

    private void sendAndRead(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<?>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        try {
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take a record", failure);
        }
        int read = 0;
        while (read < records.size()) {
            read += reader.poll(Duration.ofMillis(100)).count();
        }
    }

    @Override
    public void close() {
        scratch.drop();
        producer.close();
        reader.close();
        tasks.close();
    }
}
