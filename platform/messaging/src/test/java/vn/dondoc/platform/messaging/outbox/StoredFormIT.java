package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.platform.testing.TestStores;

class StoredFormIT {
    private static final StoredForm FORM = new StoredForm("notes", 2);

    private final MongoClient client = MongoClients.create(TestStores.mongoUri(TestStores.freshDatabase()));
    private final MongoOperations mongo = new MongoTemplate(client, TestStores.freshDatabase());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void anEmptyDatabaseIsNotedAsOfTheCurrentForm() {
        FORM.require(mongo);

        assertThat(mongo.getCollection(StoredForm.NOTES).find().first())
                .isEqualTo(new Document("_id", "notes").append("form", 2));
        mongo.getCollection("notes").insertOne(new Document("_id", "one"));
        assertThatCode(() -> FORM.require(mongo)).doesNotThrowAnyException();
    }

    @Test
    void documentsOfAFormThatWasNotNotedAreRefused() {
        mongo.getCollection("notes").insertOne(new Document("_id", "one"));

        assertThatThrownBy(() -> FORM.require(mongo))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds notes in form 1")
                .hasMessageContaining("--reset");
    }

    @Test
    void documentsOfAnotherFormAreRefused() {
        mongo.getCollection(StoredForm.NOTES).insertOne(new Document("_id", "notes").append("form", 3));

        assertThatThrownBy(() -> FORM.require(mongo)).hasMessageContaining("holds notes in form 3");
    }
}
