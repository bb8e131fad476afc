package vn.dondoc.task.tasks.persistence;

import static vn.dondoc.task.tasks.persistence.TaskDocument.OPEN;
import static vn.dondoc.task.tasks.persistence.TaskDocument.TO_BE_FOLLOWED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DocumentInsert;
import vn.dondoc.platform.messaging.outbox.DocumentUpdate;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.StoredForm;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/** Tasks in MongoDB, one document each. */
@Component
class MongoTasks implements Tasks {
    static final String COLLECTION = "tasks";
    static final StoredForm FORM = new StoredForm(COLLECTION, 7);
    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final OutboxCollection<TaskDocument> tasks;
    private final HistoryArchive pages;
    private final SearchTexts texts;
    private final ReminderMeters meters;

    MongoTasks(MongoOperations mongo, OutboxCollections outboxes, ReminderMeters meters) {
        FORM.require(mongo);
        this.mongo = mongo;
        this.tasks = outboxes.collection(COLLECTION, TaskDocument.class, TaskMessages.CATALOG);
        this.pages = new HistoryArchive(mongo);
        this.texts = new SearchTexts(mongo);
        this.meters = meters;
        TaskIndexes.create(mongo.indexOps(COLLECTION));
    }

    @Override
    public Optional<VersionedTask> find(TaskId id) {
        return tasks.find(id.value()).map(LoadedTask::from);
    }

    @Override
    public List<VersionedTask> findAll(Collection<TaskId> ids) {
        return ids.isEmpty() ? List.of() : load(new Query(Criteria.where(ID).in(values(ids))));
    }

    @Override
    public List<VersionedTask> findDue(Collection<TaskId> ids, Instant now) {
        return load(new Query(
                Criteria.where(ID).in(values(ids)).and(SweepKeys.NEXT_DUE_AT).lte(now)));
    }

    @Override
    public List<VersionedTask> list(TaskQuery query) {
        var page = new ArrayList<VersionedTask>();
        for (SearchQueries.QueryGroup stretch : stretches(query)) {
            if (page.size() < query.limit()) {
                page.addAll(stretch.tasks(query.limit() - page.size(), this::load));
            }
        }
        return page;
    }

    private List<SearchQueries.QueryGroup> stretches(TaskQuery query) {
        SearchTerms sought = query.filter().terms();
        return SearchQueries.of(query, sought == null ? null : texts.find(query, sought));
    }

    @Override
    public int count(TaskQuery byId) {
        return Math.min(byId.limit(), (int) stretches(byId).getFirst().questions().stream()
                .flatMap(question -> ids(question, Set.of(), ID, byId.limit()).stream())
                .distinct()
                .count());
    }

    @Override
    public List<HistoryEntry> history(TaskId id, int after, int limit) {
        List<HistoryEntry> latest =
                find(id).map(it -> it.task().latestHistory()).orElse(List.of());
        int kept = latest.isEmpty() ? 1 : latest.getFirst().number();
        return Stream.concat(
                        pages.between(id, after, Math.min(kept, after + limit + 1)).stream(),
                        latest.stream().filter(line -> line.number() > after))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TaskId> findIdsByDirective(String directiveId, @Nullable TaskId after, int limit) {
        return ids(page(Criteria.where(TaskDocument.DIRECTIVE).is(directiveId), after, limit), Set.of(), ID, limit);
    }

    @Override
    public List<VersionedTask> findByDirective(String directiveId, Set<TaskStatus> states, int limit) {
        Criteria open = Criteria.where(TaskDocument.DIRECTIVE)
                .is(directiveId)
                .and(TaskDocument.STATUS)
                .in(states.stream().map(TaskStatus::name).toList());
        return load(new Query(open).with(Sort.by(ID)).limit(limit));
    }

    @Override
    public List<TaskId> findDueIds(Instant now, Collection<TaskId> except, int limit) {
        return ids(new Query(Criteria.where(SweepKeys.NEXT_DUE_AT).lte(now)), except, SweepKeys.NEXT_DUE_AT, limit);
    }

    private List<TaskId> ids(Query query, Collection<TaskId> except, String order, int limit) {
        if (!except.isEmpty()) {
            query.addCriteria(Criteria.where(ID).nin(values(except)));
        }
        query.with(Sort.by(order)).limit(limit).cursorBatchSize(limit).fields().include(ID);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(document -> new TaskId(document.getString(ID)))
                .toList();
    }

    @Override
    public List<TaskId> findOpenByLead(LedTasks which, @Nullable TaskId after, int limit) {
        return ids(page(TaskDocument.isLead(which).andOperator(OPEN), after, limit), Set.of(), ID, limit);
    }

    @Override
    public List<TaskId> findFinishedAwaitingNextOccurrence(LedTasks which, @Nullable TaskId after, int limit) {
        return ids(page(TaskDocument.isLead(which).andOperator(TO_BE_FOLLOWED), after, limit), Set.of(), ID, limit);
    }

    @Override
    public List<TaskId> findIdsWithWorkOf(Set<String> agencyIds, @Nullable TaskId after, int limit) {
        return Stream.of(TaskDocument.ledByAny(agencyIds), TaskDocument.coordinatedByAny(agencyIds))
                .flatMap(work -> ids(page(work.andOperator(OPEN), after, limit), Set.of(), ID, limit).stream())
                .distinct()
                .sorted(Comparator.comparing(TaskId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TaskId> findIdsCalculatedBefore(long calendarVersion, Collection<TaskId> except, int limit) {
        return ids(
                new Query(Criteria.where(SweepKeys.CALENDAR_VERSION).lt(calendarVersion)),
                except,
                SweepKeys.CALENDAR_VERSION,
                limit);
    }

    @Override
    public List<VersionedTask> findCalculatedBefore(long calendarVersion, Collection<TaskId> ids) {
        return load(new Query(Criteria.where(ID)
                .in(values(ids))
                .and(SweepKeys.CALENDAR_VERSION)
                .lt(calendarVersion)));
    }

    @Override
    public List<TaskId> findIdsDependingOnCalendar(@Nullable TaskId after, int limit) {
        Criteria depending = Criteria.where(SweepKeys.CALENDAR_VERSION).exists(true);
        return ids(page(depending, after, limit), Set.of(), ID, limit);
    }

    @Override
    public List<TaskId> findIdsByReference(DocumentReference document, @Nullable TaskId after, int limit) {
        return ids(page(Criteria.where(SweepKeys.REFERENCE).is(document.value()), after, limit), Set.of(), ID, limit);
    }

    /** By id. */
    private static Query page(Criteria criteria, @Nullable TaskId after, int limit) {
        Query query = new Query(criteria).with(Sort.by(ID)).limit(limit);
        return after == null ? query : query.addCriteria(Criteria.where(ID).gt(after.value()));
    }

    @Override
    public void addAll(List<Task> fresh, CommandContext context) {
        texts.keep(fresh.stream().map(MongoTasks::assignment));
        tasks.insertAll(
                fresh.stream()
                        .map(task -> new DocumentInsert<>(
                                TaskDocument.of(task, task.latestHistory()), messages(task.takeEvents())))
                        .toList(),
                context.withoutRequest());
    }

    @Override
    public VersionedTask save(VersionedTask changed, CommandContext context) {
        Task task = changed.task();
        List<TaskEvent> events = task.takeEvents();
        keepNewTexts(List.of(changed));
        TaskDocument document =
                TaskDocument.of(task, pages.keepLatest(loaded(changed).document(), task.latestHistory()));
        VersionedDocument<TaskDocument> stored = tasks.update(loaded(changed), document, messages(events), context);
        meters.stored(events);
        return LoadedTask.from(stored);
    }

    @Override
    public Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
        keepNewTexts(changed);
        Map<TaskId, List<TaskEvent>> events = new HashMap<>();
        List<DocumentUpdate<TaskDocument>> changes = new ArrayList<>();
        for (VersionedTask each : changed) {
            Task task = each.task();
            List<TaskEvent> its = task.takeEvents();
            events.put(task.id(), its);
            changes.add(new DocumentUpdate<>(loaded(each), TaskDocument.of(task, task.latestHistory()), messages(its)));
        }
        // what a command does to many tasks is told once, by who carries it out
        Set<TaskId> stale = tasks.updateAll(changes, context.withoutRequest()).stream()
                .map(TaskId::new)
                .collect(Collectors.toUnmodifiableSet());
        events.keySet().removeAll(stale);
        events.values().forEach(meters::stored);
        return stale;
    }

    /** The others are there since their tasks were last stored. */
    private void keepNewTexts(List<VersionedTask> changed) {
        texts.keep(changed.stream()
                .filter(it ->
                        !assignment(it.task()).equals(loaded(it).document().assignment()))
                .map(it -> assignment(it.task())));
    }

    private static Assignment assignment(Task task) {
        return task.state().assignment();
    }

    private List<VersionedTask> load(Query query) {
        return tasks.find(query).stream().<VersionedTask>map(LoadedTask::from).toList();
    }

    private static VersionedDocument<TaskDocument> loaded(VersionedTask task) {
        return ((LoadedTask) task).stored();
    }

    private static List<TaskMessage> messages(List<TaskEvent> events) {
        return events.stream().map(TaskMessageMapper::of).toList();
    }

    private static List<String> values(Collection<TaskId> ids) {
        return ids.stream().map(TaskId::value).toList();
    }
}
