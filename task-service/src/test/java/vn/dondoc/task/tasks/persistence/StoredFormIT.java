package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;

class StoredFormIT {
    private static RunningService service;
    private final MongoOperations mongo = service.bean(MongoOperations.class);

    @BeforeAll
    static void start() {
        service = RunningService.startQuiet(TestStores.freshDatabase(), Given.clock());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void forgetAll() {
        mongo.getCollection(StoredForm.COLLECTION).deleteMany(new Document());
        mongo.getCollection(MongoTasks.COLLECTION).deleteMany(new Document());
    }

    @Test
    void anEmptyDatabaseIsNotedAsOfTheCurrentForm() {
        StoredForm.require(mongo);

        assertThat(mongo.getCollection(StoredForm.COLLECTION).find().first())
                .isEqualTo(new Document("_id", "tasks").append("form", StoredForm.CURRENT));
        mongo.getCollection(MongoTasks.COLLECTION).insertOne(new Document("_id", "d1-1-H56.02"));
        assertThatCode(() -> StoredForm.require(mongo)).doesNotThrowAnyException();
    }

    @Test
    void tasksOfAFormThatWasNotNotedAreRefused() {
        mongo.getCollection(MongoTasks.COLLECTION).insertOne(new Document("_id", "d1-1-H56.02"));

        assertThatThrownBy(() -> StoredForm.require(mongo))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds tasks in form 1")
                .hasMessageContaining("--reset");
    }

    @Test
    void tasksOfAnotherFormAreRefused() {
        mongo.getCollection(StoredForm.COLLECTION).insertOne(new Document("_id", "tasks").append("form", 3));

        assertThatThrownBy(() -> StoredForm.require(mongo)).hasMessageContaining("holds tasks in form 3");
    }
}
