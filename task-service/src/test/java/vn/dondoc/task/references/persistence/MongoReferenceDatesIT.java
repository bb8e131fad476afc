package vn.dondoc.task.references.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.references.ReferenceDate;
import vn.dondoc.task.references.ReferenceDates;
import vn.dondoc.task.references.ReferenceDatesContract;
import vn.dondoc.task.tasks.Given;

class MongoReferenceDatesIT extends ReferenceDatesContract {
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
    protected ReferenceDates dates() {
        return service.bean(ReferenceDates.class);
    }

    @Test
    void datesStoredWithoutANumberAreStillRead() {
        var now = new DocumentReference("H56/18/2016/QĐ-UBND");
        var date = new ReferenceDate.Entry(
                "18/2016/QĐ-UBND",
                Given.DUE,
                "Hạn chót",
                Given.assigner(Given.IN_TIME).actor(),
                Given.IN_TIME,
                CommandId.of("key-1"),
                null);
        dates().save(new ReferenceDate(now, "18/2016/QĐ-UBND", List.of(date)));
        var stored = service.bean(MongoOperations.class).getCollection(MongoReferenceDates.COLLECTION);
        Document before = stored.find(new Document("_id", now.value())).first();
        assertThat(before).isNotNull();
        before.append("_id", "H56/before")
                .getList("given", Document.class)
                .getFirst()
                .remove("number");
        stored.insertOne(before);

        assertThat(dates().find(new DocumentReference("H56/before"))
                        .orElseThrow()
                        .given())
                .containsExactly(date)
                .allSatisfy(it -> assertThat(it.year()).isEqualTo(2016));
    }
}
