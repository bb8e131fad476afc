package vn.dondoc.task.tasks.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * A page of a list as questions to the store, to be asked one after the other until the page is full. Each stretch is in an
 * order that an index gives, so that neither a rank nor a key of two parts needs a sort or an {@code $or} over the cursor.
 *
 * <p>What leads: the one of lead, coordinating and assigning agency, directive, field, text, due date, timeliness, urgency,
 * silence, marks and status that fewest tasks match; several timelinesses together are led by their states. So nobody's list of few tasks, or of none,
 * goes through all there are; only a list of everything goes along the ids. An item is one of a directive, which leads. By
 * due date, lists go along the dates where nothing else is narrow. What does not lead is looked at task by task: a page by
 * id reads as many tasks more than it shows as the leading condition lets through. Words are texts here, which
 * {@link SearchTexts} finds; by rank, the tasks of those spelled so are the first stretch.
 */
final class SearchQueries {
    /** Each together with the id. */
    static final List<String> INDEXED = List.of(
            TaskDocument.LEAD,
            SearchKeys.COORDINATORS,
            TaskDocument.ASSIGNER,
            TaskDocument.DIRECTIVE,
            TaskDocument.FIELDS,
            TaskDocument.URGENCY,
            TaskDocument.STATUS,
            SearchKeys.SILENT_SINCE,
            SearchKeys.MARKS,
            SearchKeys.TIMELINESS,
            SearchKeys.DUE,
            SearchKeys.TEXT);

    private static final String ID = "_id";
    private static final Sort BY_ID = Sort.by(ID);
    private static final Sort BY_DUE = Sort.by(SearchKeys.DUE, ID);

    private final TaskFilter filter;
    private final @Nullable List<String> texts;
    private final TaskSort.@Nullable Cursor after;
    private final Instant now;

    private SearchQueries(TaskQuery query, @Nullable List<String> texts) {
        this.filter = query.filter();
        this.texts = texts;
        this.after = query.after();
        this.now = query.now();
    }

    /**
     * Questions whose answers are read side by side, in one order, as a task may be the answer to several.
     *
     * @param byDue whether the due date comes before the id in that order
     */
    record QueryGroup(List<Query> questions, boolean byDue) {
        List<VersionedTask> tasks(int limit, Function<Query, List<VersionedTask>> load) {
            if (questions.size() == 1) {
                return load.apply(questions.getFirst().limit(limit));
            }
            Map<String, VersionedTask> found = new TreeMap<>();
            questions.forEach(
                    question -> load.apply(question.limit(limit)).forEach(task -> found.put(placeOf(task), task)));
            return found.values().stream().limit(limit).toList();
        }

        /** Sorts as the store does. */
        private String placeOf(VersionedTask stored) {
            TaskState task = stored.task().state();
            String id = task.id().value();
            return byDue ? TaskSort.dueKey(task.deadline().dueOn()) + '\n' + id : id;
        }
    }

    /** @param found what the words lead to; none when no words are sought */
    static List<QueryGroup> of(TaskQuery query, SearchTexts.@Nullable MatchingKeys found) {
        if (query.sort() == TaskSort.BY_RELEVANCE) {
            return byRank(query, Objects.requireNonNull(found));
        }
        var list = new SearchQueries(query, found == null ? null : found.all());
        return query.sort() == TaskSort.BY_DUE_DATE ? list.byDue() : List.of(list.onById());
    }

    /**
     * The tasks that all but the words leaves; none when it is not by a directive, a lead agency or what may be known, which
     * leave few.
     */
    static List<Query> narrowed(TaskQuery query) {
        TaskFilter filter = query.filter();
        return filter.directiveId() == null && filter.leadAgencyId() == null && filter.knownTo() == null
                ? List.of()
                : new SearchQueries(query, null).find(Sort.unsorted()).questions();
    }

    private static List<QueryGroup> byRank(TaskQuery query, SearchTexts.MatchingKeys found) {
        var exact = new SearchQueries(query, found.exact());
        var alike = new SearchQueries(query, found.alike());
        return query.after() != null && query.after().key().equals(TaskSort.ALIKE)
                ? List.of(alike.onById())
                : List.of(exact.onById(), alike.find(BY_ID));
    }

    /** First the rest of the day that the page before ended in. */
    private List<QueryGroup> byDue() {
        if (after == null) {
            return List.of(find(BY_DUE, where(SearchKeys.DUE).gte("")));
        }
        return List.of(
                onById(where(SearchKeys.DUE).is(after.key())),
                find(BY_DUE, where(SearchKeys.DUE).gt(after.key())));
    }

    /** By id, after the row that the page before ended with. */
    private QueryGroup onById(Criteria... more) {
        var all = new ArrayList<>(List.of(more));
        if (after != null) {
            all.add(where(ID).gt(after.id().value()));
        }
        return find(BY_ID, all.toArray(Criteria[]::new));
    }

    private QueryGroup find(Sort sort, Criteria... more) {
        List<Criteria> all = filtered();
        all.addAll(List.of(more));
        List<Query> questions = reasonsToKnow().stream()
                .map(reason -> Stream.concat(all.stream(), reason.stream()).toList())
                .map(each -> each.isEmpty() ? new Query() : new Query(new Criteria().andOperator(each)))
                .map(each -> each.with(sort))
                .toList();
        return new QueryGroup(questions, sort.equals(BY_DUE));
    }

    /** One question each: together, in an {@code $or}, no index would lead on every store. */
    private List<Optional<Criteria>> reasonsToKnow() {
        Set<String> agencies = filter.knownTo();
        if (agencies == null || isAskedFor(agencies)) {
            return List.of(Optional.empty());
        }
        return Stream.of(TaskDocument.LEAD, SearchKeys.COORDINATORS, TaskDocument.ASSIGNER)
                .map(field -> Optional.of(where(field).in(agencies)))
                .toList();
    }

    /** Then all that matches may be known. */
    private boolean isAskedFor(Set<String> agencies) {
        return Stream.of(filter.leadAgencyId(), filter.coordinatorId(), filter.assigningAgencyId())
                .anyMatch(asked -> asked != null && agencies.contains(asked));
    }

    private List<Criteria> filtered() {
        var all = new ArrayList<Criteria>();
        equal(all, TaskDocument.LEAD, filter.leadAgencyId());
        equal(all, SearchKeys.COORDINATORS, filter.coordinatorId());
        equal(all, TaskDocument.ASSIGNER, filter.assigningAgencyId());
        equal(all, TaskDocument.DIRECTIVE, filter.directiveId());
        equal(all, TaskDocument.ITEM, filter.itemNumber());
        equal(all, TaskDocument.FIELDS, filter.field());
        if (!filter.states().isEmpty() || !filter.timeliness().isEmpty()) {
            all.add(where(TaskDocument.STATUS)
                    .in(filter.possibleStates().stream().map(TaskStatus::name).toList()));
        }
        if (!filter.timeliness().isEmpty()) {
            all.add(TimelinessKey.anyOf(filter.timeliness(), now));
        }
        if (!filter.urgencies().isEmpty()) {
            all.add(where(TaskDocument.URGENCY)
                    .in(filter.urgencies().stream().map(Urgency::name).toList()));
        }
        workOf(all);
        silent(all);
        marked(all);
        due(all);
        if (texts != null) {
            all.add(where(SearchKeys.TEXT).in(texts));
        }
        return all;
    }

    /** A task that is not silent has a later instant of silence, or none: so the opposite is asked by negation. */
    private void silent(List<Criteria> all) {
        if (filter.silent() != null) {
            Criteria since = where(SearchKeys.SILENT_SINCE);
            all.add(filter.silent() ? since.lte(now) : since.not().lte(now));
        }
    }

    /** The condition on open tasks comes first: few open tasks are those of closed agencies. */
    private void workOf(List<Criteria> all) {
        if (filter.workOf() != null) {
            all.add(TaskDocument.OPEN);
            all.add(new Criteria()
                    .orOperator(
                            TaskDocument.ledByAny(filter.workOf()), TaskDocument.coordinatedByAny(filter.workOf())));
        }
    }

    private void marked(List<Criteria> all) {
        marked(all, SearchKeys.MISSED_MARK, filter.everMissed());
        marked(all, SearchKeys.REQUEST_MARK, filter.openRequest());
        marked(all, SearchKeys.DIFFICULTY_MARK, filter.openDifficulty());
    }

    private static void marked(List<Criteria> all, String mark, @Nullable Boolean wanted) {
        if (wanted != null) {
            Criteria marks = where(SearchKeys.MARKS);
            all.add(wanted ? marks.is(mark) : marks.ne(mark));
        }
    }

    private void due(List<Criteria> all) {
        if (filter.dueFrom() != null || filter.dueTo() != null) {
            String from = filter.dueFrom() == null ? "" : filter.dueFrom().toString();
            Criteria window = where(SearchKeys.DUE).gte(from);
            all.add(
                    filter.dueTo() == null
                            ? window.lt(TaskSort.UNDATED)
                            : window.lte(filter.dueTo().toString()));
        }
    }

    private static void equal(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }
}
