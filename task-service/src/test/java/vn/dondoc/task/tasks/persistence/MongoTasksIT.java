package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.TasksContract;

class MongoTasksIT extends TasksContract {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(TestStores.freshDatabase(), Given.clock());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    protected Tasks tasks() {
        return service.bean(Tasks.class);
    }

    @Test
    void eachListAndTheSweepHaveAnIndex() {
        List<Document> keys = service.bean(MongoOperations.class)
                .getCollection(MongoTasks.COLLECTION)
                .listIndexes()
                .map(index -> index.get("key", Document.class))
                .into(new ArrayList<>());

        assertThat(keys)
                .contains(
                        new Document("sweep.nextDueAt", 1),
                        new Document("sweep.calendarVersion", 1),
                        new Document("sweep.reference", 1),
                        new Document("assignment.leadAgencyId", 1).append("_id", 1),
                        new Document("lists.coordinators", 1).append("_id", 1),
                        new Document("assignment.directive.agencyId", 1).append("_id", 1),
                        new Document("assignment.directive.directiveId", 1).append("_id", 1),
                        new Document("assignment.item.fields", 1).append("_id", 1),
                        new Document("lifecycle.status", 1).append("_id", 1),
                        new Document("lists.due", 1).append("_id", 1),
                        new Document("lists.timeliness", 1).append("_id", 1),
                        new Document("lists.text", 1).append("_id", 1));
    }

    @Test
    void wordsAreIndexedOnlyInTheTexts() {
        tasks().addAll(List.of(Given.assigned()), Given.assigner(Given.IN_TIME));

        Document lists = service.bean(MongoOperations.class)
                .getCollection(MongoTasks.COLLECTION)
                .find(new Document("_id", "d1-1-H56.02"))
                .map(task -> task.get("lists", Document.class))
                .first();

        assertThat(lists).isNotNull().containsOnlyKeys("text", "due", "timeliness", "silentSince");
        assertThat(lists.values()).noneMatch(List.class::isInstance);
    }

    @Test
    void aTaskDocumentHoldsOnlyTheLatestHistory() {
        workUntilTheHistoryHas(160);

        assertThat(service.bean(MongoOperations.class)
                        .getCollection(MongoTasks.COLLECTION)
                        .find()
                        .map(task -> task.getList("history", Document.class).size())
                        .into(new ArrayList<>()))
                .allMatch(lines -> lines <= HistoryArchive.MOST_IN_DOCUMENT);
    }

    @Test
    void tasksAreStoredWithDatesAsTextAndNoTypeNames() {
        tasks().addAll(List.of(Given.assigned()), Given.assigner(Given.IN_TIME));

        Document stored = service.bean(MongoOperations.class)
                .getCollection(MongoTasks.COLLECTION)
                .find(new Document("_id", "d1-1-H56.02"))
                .first();

        assertThat(stored.toJson()).doesNotContain("_class");
        assertThat(stored.getEmbedded(List.of("deadline", "dueDate", "date"), String.class))
                .isEqualTo("2026-01-09");
        assertThat(stored.getEmbedded(List.of("sweep", "nextDueAt"), Date.class))
                .isEqualTo(Instant.parse("2026-01-06T00:00:00Z"));
    }
}
