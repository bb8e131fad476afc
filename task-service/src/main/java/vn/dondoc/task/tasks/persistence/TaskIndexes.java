package vn.dondoc.task.tasks.persistence;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** What the lists need, what is due and what follows the calendar. */
final class TaskIndexes {
    private TaskIndexes() {}

    static void create(IndexOperations indexes) {
        SearchQueries.INDEXED.forEach(
                field -> indexes.createIndex(new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.ASC)));
        List.of(SweepKeys.NEXT_DUE_AT, SweepKeys.CALENDAR_VERSION, SweepKeys.REFERENCE)
                .forEach(field -> indexes.createIndex(new Index(field, Sort.Direction.ASC).sparse()));
    }
}
