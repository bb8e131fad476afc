package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ProjectedTaskState;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskReadModel;
import vn.dondoc.reporting.projection.TaskSpans;

/** Counts tasks at the end of many days at once, each task's history being read once. */
final class TaskHistoryCounts {
    private static final int AT_ONCE = 10_000;
    private static final String LEAD = "leadAgencyId";
    private static final List<String> READ = List.of(
            "from",
            "to",
            "category",
            "missedOn",
            LEAD,
            ProjectedTaskState.MISSED_BY,
            TaskReadModel.COUNTED_FOR,
            TaskReadModel.MISS_COUNTED_FOR);

    private final MongoCollection<Document> tasks;
    private final AgencyScope scope;
    private final @Nullable String agency;

    /** @param agency count what it leads, and the first misses under it, only */
    TaskHistoryCounts(MongoCollection<Document> tasks, AgencyScope scope, @Nullable String agency) {
        this.tasks = tasks;
        this.scope = scope;
        this.agency = agency;
    }

    /** @param days in order */
    List<Counts> atEndOf(List<LocalDate> days, @Nullable String directive) {
        var ofDays = days.stream().map(LocalDate::toString).toList();
        var counts = days.stream().map(_ -> new DayCounts()).toList();
        for (Document task : tasks.find(which(directive))
                .projection(include(READ.stream().map(TaskSpans::inSpans).toList()))
                .batchSize(AT_ONCE)) {
            TaskSpans.of(task).forEach(span -> count(span, TaskSpans.within(span, ofDays, counts)));
        }
        return counts.stream().map(DayCounts::toCounts).toList();
    }

    private Bson which(@Nullable String directive) {
        var conditions = new ArrayList<Bson>();
        if (directive != null) {
            conditions.add(eq("directiveId", directive));
        }
        if (!scope.all()) {
            conditions.add(in(TaskSpans.CONCERNED, scope.agencies()));
        }
        if (agency != null) {
            conditions.add(eq(TaskSpans.CONCERNED, agency));
        }
        return and(conditions);
    }

    private void count(Document span, List<DayCounts> counts) {
        String lead = span.getString(LEAD);
        boolean counted = isAsked(lead) && isFor(span, TaskReadModel.COUNTED_FOR);
        boolean missed = span.getString("missedOn") != null
                && isAsked(Objects.requireNonNullElse(span.getString(ProjectedTaskState.MISSED_BY), lead))
                && isFor(span, TaskReadModel.MISS_COUNTED_FOR);
        var category = ReportCategory.valueOf(span.getString("category"));
        counts.forEach(day -> day.add(category, counted, missed));
    }

    private boolean isAsked(String lead) {
        return agency == null || agency.equals(lead);
    }

    private boolean isFor(Document span, String field) {
        return scope.all() || span.getList(field, String.class).stream().anyMatch(scope::contains);
    }

    /** What is counted at the end of one of the days. */
    private static final class DayCounts {
        private final Map<ReportCategory, Long> byCategory = new EnumMap<>(ReportCategory.class);
        private long firstMisses;

        void add(ReportCategory category, boolean counted, boolean missed) {
            if (counted) {
                byCategory.merge(category, 1L, Long::sum);
            }
            if (missed) {
                firstMisses++;
            }
        }

        Counts toCounts() {
            return new Counts(byCategory, firstMisses);
        }
    }
}
