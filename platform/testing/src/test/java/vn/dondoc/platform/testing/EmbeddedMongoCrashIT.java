package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.platform.embedded.mongodb.EmbeddedMongo;

/** Kills a process that writes to the store in one file, again and again. */
class EmbeddedMongoCrashIT {
    private static final int ROUNDS = Integer.getInteger("dondoc.crash.rounds", 3);
    private static final int WRITES = 2_000;

    @TempDir
    Path folder;

    @Test
    void aKilledStoreKeepsEveryAcknowledgedWrite() {
        Map<String, Integer> acknowledged = new HashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            killWhileWriting(round, acknowledged);

            Map<String, Integer> stored = storedVersions();
            Map<String, Integer> lost = new TreeMap<>(acknowledged);
            lost.entrySet().removeIf(entry -> stored.getOrDefault(entry.getKey(), 0) >= entry.getValue());
            assertThat(lost).as("lost in round " + round).isEmpty();
        }
    }

    private void killWhileWriting(int round, Map<String, Integer> acknowledged) {
        try (ForkedJvm child = ForkedJvm.start(StoreWriter.class, folder.toString(), "round" + round)) {
            child.awaitLines(StoreWriter.ACKNOWLEDGED, WRITES + 37 * round);
            child.killForcibly();
            note(child.linesAfter(StoreWriter.ACKNOWLEDGED), acknowledged);
        }
    }

    private static void note(List<String> lines, Map<String, Integer> acknowledged) {
        for (String line : lines) {
            String[] idAndVersion = line.split(" ", 2);
            if (idAndVersion.length == 2) { // the last line may have been cut by the kill
                acknowledged.merge(idAndVersion[0], Integer.valueOf(idAndVersion[1]), Math::max);
            }
        }
    }

    /** What is there now; one write per thread may have happened without having been acknowledged yet. */
    private Map<String, Integer> storedVersions() {
        Map<String, Integer> versions = new HashMap<>();
        try (EmbeddedMongo store = EmbeddedMongo.durable(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            var documents = client.getDatabase("crash").getCollection("documents");
            for (Document document : documents.find()) {
                versions.put(document.getString("_id"), document.getInteger("version"));
            }
            List<Document> updated = documents.find(Filters.gte("round", 0)).into(new ArrayList<>());
            assertThat(updated).hasSize((int)
                    versions.values().stream().filter(v -> v == 2).count());
        }
        return versions;
    }
}
