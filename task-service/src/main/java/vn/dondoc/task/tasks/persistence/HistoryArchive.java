package vn.dondoc.task.tasks.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.HistoryEntry;

/**
 * The older lines of long histories, in pages of their own, so that a task's document stays small however long it is worked
 * on. A page is copied out before the document lets go of its lines, and lines never change: whatever happens in between, a
 * line is in one of the two or, the same, in both.
 */
final class HistoryArchive {
    /** With so many lines in the document, the oldest page of them goes out. */
    static final int MOST_IN_DOCUMENT = 100;

    static final int LINES = 50;

    private final MongoOperations mongo;
    private final MongoCollection<Document> pages;

    HistoryArchive(MongoOperations mongo) {
        this.mongo = mongo;
        this.pages = mongo.getCollection("taskHistory");
    }

    /** @param id {@code <task id>:<number of the page>}, which follows from the lines, so that a page is never made twice */
    private record HistoryPage(String id, List<HistoryEntry> lines) {}

    /** Only lines that are stored go out: those of the write at hand may still come to nothing. */
    List<HistoryEntry> keepLatest(TaskDocument stored, List<HistoryEntry> next) {
        if (stored.history().size() < MOST_IN_DOCUMENT) {
            return next;
        }
        List<HistoryEntry> oldest = List.copyOf(stored.history().subList(0, LINES));
        var page = new Document();
        mongo.getConverter()
                .write(
                        new HistoryPage(
                                pageId(stored.id().value(), oldest.getFirst().number()), oldest),
                        page);
        BulkWrites.writeIgnoringDuplicates(pages, List.of(new InsertOneModel<>(page)));
        return List.copyOf(next.subList(LINES, next.size()));
    }

    /** The lines with numbers between the two, both exclusive. */
    List<HistoryEntry> between(TaskId id, int after, int before) {
        if (after + 1 >= before) {
            return List.of();
        }
        List<String> ids = IntStream.rangeClosed(pageOf(after + 1), pageOf(before - 1))
                .mapToObj(page -> pageId(id.value(), page * LINES + 1))
                .toList();
        return pages.find(Filters.in("_id", ids)).into(new ArrayList<>()).stream()
                .flatMap(page -> mongo.getConverter().read(HistoryPage.class, page).lines().stream())
                .filter(line -> line.number() > after && line.number() < before)
                .sorted(Comparator.comparingInt(HistoryEntry::number))
                .toList();
    }

    private static int pageOf(int number) {
        return (number - 1) / LINES;
    }

    private static String pageId(String taskId, int number) {
        return taskId + ":" + pageOf(number);
    }
}
