package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskReadModel;

/**
 * Counts the tasks that agencies of a scope lead or assigned. An index leads to them, and they are counted here: one of the
 * stores groups by going through all there are. Nothing is counted of a directive or an item that has no such task.
 */
final class ScopedCounts {
    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> tasks;

    ScopedCounts(MongoCollection<Document> tasks) {
        this.tasks = tasks;
    }

    Map<String, Counts> byDirective(AgencyScope scope) {
        return countsBy("directiveId", scope);
    }

    Map<String, Counts> byItem(String directiveId, AgencyScope scope) {
        return countsBy("item", scope, eq("directiveId", directiveId));
    }

    private Map<String, Counts> countsBy(String field, AgencyScope scope, Bson... which) {
        var categories = new HashMap<String, Map<ReportCategory, Long>>();
        for (Document task : find(TaskReadModel.COUNTED_FOR, scope, which).projection(include(field, "category"))) {
            categories
                    .computeIfAbsent(task.getString(field), _ -> new EnumMap<>(ReportCategory.class))
                    .merge(ReportCategory.valueOf(task.getString("category")), 1L, Long::sum);
        }
        var firstMisses = new HashMap<String, Long>();
        for (Document task : find(TaskReadModel.MISS_COUNTED_FOR, scope, which).projection(include(field))) {
            firstMisses.merge(task.getString(field), 1L, Long::sum);
        }
        return Stream.concat(categories.keySet().stream(), firstMisses.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> new Counts(categories.getOrDefault(key, Map.of()), firstMisses.getOrDefault(key, 0L))));
    }

    private FindIterable<Document> find(String countedFor, AgencyScope scope, Bson... which) {
        var conditions = new ArrayList<>(List.of(which));
        conditions.add(in(countedFor, scope.agencies()));
        return tasks.find(and(conditions)).batchSize(AT_ONCE);
    }
}
