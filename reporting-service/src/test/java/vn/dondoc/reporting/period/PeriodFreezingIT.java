package vn.dondoc.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.calendar.CalendarCopy;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.TaskProjection;
import vn.dondoc.reporting.report.ReportQueries;
import vn.dondoc.reporting.report.TaskEvents;
import vn.dondoc.reporting.report.Truth;

/** A report is frozen once, whoever dies, is as quick or comes late, and what becomes known after it stands beside it. */
class PeriodFreezingIT {
    private static final MongoClient CLIENT = MongoClients.create(TestStores.mongoUri("admin"));
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    /** The fifth of April is a Sunday. */
    private static final Instant CUT_OFF = VietnamTime.endOf(LocalDate.of(2026, 4, 6));

    private static final List<String> AGENCIES = List.of("H56.1", "H56.2", "H56.3");

    private final MongoDatabase database = CLIENT.getDatabase(TestStores.freshDatabase());
    private final TaskProjection projection = new TaskProjection(database, Clock.systemUTC());
    private final ReportQueries live = new ReportQueries(database, new Agencies(database));
    private final PeriodReports store = new PeriodReports(database);
    private final PeriodReportQueries queries = new PeriodReportQueries(store, live);

    @AfterEach
    void drop() {
        database.drop();
    }

    private PeriodFreezing instance(boolean hasCaughtUp) {
        return new PeriodFreezing(store, live, new CalendarCopy(database, "H56"), new CutOff(5), () -> hasCaughtUp);
    }

    private void project(Stream<EventEnvelope<TaskMessage>> events) {
        events.forEach(event -> projection.on(List.of(new ReceivedEvent<>(event, 0, 0))));
    }

    private List<String> frozen() {
        return store.list(null, null, 100).stream()
                .map(version -> version.freezing().period().id() + " "
                        + version.freezing().version())
                .toList();
    }

    private void someTasks() {
        project(Stream.of("H56.1", "H56.2")
                .flatMap(agency ->
                        TaskEvents.assigned("d", "1", agency, TaskEvents.DUE).onDay(3).progressed(20).all().stream()));
    }

    @Test
    void nothingIsFrozenBeforeTheEndOfTheCutOffDay() {
        someTasks();

        instance(true).run(CUT_OFF.minusMillis(1));
        assertThat(frozen()).isEmpty();

        instance(true).run(CUT_OFF);
        assertThat(frozen()).containsExactly("2026-Q1 1", "2026-03 1");
    }

    @Test
    void whatWasMissedIsFrozenLaterButNotBeforeAllThatWasToldMeanwhileIsCounted() {
        someTasks();
        Instant later = VietnamTime.endOf(LocalDate.of(2026, 7, 20));

        instance(false).run(later);
        assertThat(frozen()).isEmpty();

        instance(true).run(later);
        assertThat(frozen())
                .containsExactly(
                        "2026-Q2 1", "2026-H1 1", "2026-06 1", "2026-05 1", "2026-04 1", "2026-Q1 1", "2026-03 1");
    }

    @Test
    void instancesThatFreezeAtTheSameTimeMakeOneVersion() {
        someTasks();

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(number ->
                                CompletableFuture.runAsync(() -> instance(true).run(CUT_OFF.plusMillis(number))))
                        .toArray(CompletableFuture[]::new))
                .join();
        List<Document> first = stored();
        instance(true).run(CUT_OFF.plus(Duration.ofHours(1)));

        assertThat(frozen()).containsExactly("2026-Q1 1", "2026-03 1");
        assertThat(stored()).isEqualTo(first);
    }

    @Test
    void whoeverWasLookingWhenAnotherFrozeChangesNothing() {
        someTasks();
        ReportPeriod march = ReportPeriod.of("2026-03").orElseThrow();
        instance(true).run(CUT_OFF);
        FrozenReport first = store.find(march, null).orElseThrow();

        var late = new Freezing(march, 1, LAST_DAY, CUT_OFF.plusSeconds(9), Map.of(), null);
        assertThat(store.add(FrozenReport.freeze(late, List.of(), ""))).isFalse();

        assertThat(store.find(march, 1)).contains(first);
    }

    @Test
    void leadersWhoFreezeOnceMoreAtTheSameTimeMakeOneVersion() {
        someTasks();
        instance(true).run(CUT_OFF);
        var reissue = new PeriodReissue(store, live);

        long made = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> isMade(reissue, "command-" + number % 4)))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(frozen()).containsExactly("2026-Q1 1", "2026-03 2", "2026-03 1");
        assertThat(made).as("one command, which was sent twice").isEqualTo(2);
        assertThat(report(AgencyScope.ALL).intact()).isTrue();
    }

    private static boolean isMade(PeriodReissue reissue, String command) {
        var context = new CommandContext(
                new Actor("leader", "H56", OfficialRole.HEAD),
                CUT_OFF.plusSeconds(5),
                Trace.of("correlation"),
                CommandId.of(command));
        try {
            reissue.reissue("2026-03", 1, "Bổ sung", context);
            return true;
        } catch (StaleResource late) {
            return false;
        }
    }

    private List<Document> stored() {
        return database.getCollection("periodReports").find().into(new ArrayList<>());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void correctionsAreTheDifferenceOfWhatWasKnownThenAndIsKnownByNow(int seed) {
        var random = new Random(seed);
        var inTime = new ArrayList<EventEnvelope<TaskMessage>>();
        var late = new ArrayList<EventEnvelope<TaskMessage>>();
        for (int task = 0; task < 20; task++) {
            List<EventEnvelope<TaskMessage>> events = randomTask(task, random);
            int known = random.nextInt(events.size() + 1);
            inTime.addAll(events.subList(0, known));
            late.addAll(events.subList(known, events.size()));
        }
        project(inTime.stream());
        instance(true).run(CUT_OFF);
        Map<String, Long> then = naive(inTime);
        assertThat(figures(CorrectedLine::now)).isEqualTo(then);

        project(late.stream());

        inTime.addAll(late);
        Map<String, Long> now = naive(inTime);
        Map<String, Long> difference = difference(then, now);
        assertThat(figures(line -> line.frozen().counts())).isEqualTo(then);
        assertThat(figures(CorrectedLine::now)).isEqualTo(now);
        assertThat(figures(line -> line.now().minus(line.frozen().counts()))).isEqualTo(difference);
        assertThat(report(AgencyScope.ALL).lines())
                .allSatisfy(line -> assertThat(line.isCorrected())
                        .isEqualTo(difference.keySet().stream()
                                .anyMatch(it -> it.startsWith(line.frozen().key() + "/"))));
        assertThat(report(AgencyScope.ALL).intact()).isTrue();
    }

    private static Map<String, Long> difference(Map<String, Long> then, Map<String, Long> now) {
        var difference = new TreeMap<>(now);
        then.forEach((figure, number) -> difference.merge(figure, -number, Long::sum));
        difference.values().removeIf(number -> number == 0);
        return difference;
    }

    /** On days around the end of the period. */
    private static List<EventEnvelope<TaskMessage>> randomTask(int number, Random random) {
        TaskEvents task = TaskEvents.assigned(
                "d",
                "" + number,
                AGENCIES.get(random.nextInt(AGENCIES.size())),
                random.nextBoolean() ? TaskEvents.DUE : null);
        for (int step = random.nextInt(6); step > 0; step--) {
            task.onDay(random.nextInt(40));
            switch (random.nextInt(7)) {
                case 0 -> task.progressed(10);
                case 1 -> task.missed();
                case 2 -> task.reported(TaskEvents.DUE);
                case 3 -> task.reported(LAST_DAY.minusDays(9)).completed();
                case 4 -> task.transferred(AGENCIES.get(random.nextInt(AGENCIES.size())));
                case 5 -> task.cancelled();
                default -> task.suspended();
            }
        }
        return task.all();
    }

    private static Map<String, Long> naive(List<EventEnvelope<TaskMessage>> events) {
        String prefix = "all/agencies/";
        var figures = new TreeMap<String, Long>();
        new Truth(events, LAST_DAY).numbers().forEach((name, number) -> {
            if (name.startsWith(prefix)) {
                figures.put(name.substring(prefix.length()), number);
            }
        });
        return figures;
    }

    private Map<String, Long> figures(Function<CorrectedLine, Counts> which) {
        var figures = new TreeMap<String, Long>();
        report(AgencyScope.ALL)
                .lines()
                .forEach(line -> which.apply(line)
                        .byName()
                        .forEach((name, number) -> figures.put(line.frozen().key() + "/" + name, number)));
        return figures;
    }

    private CorrectedReport report(AgencyScope scope) {
        return queries.corrected("2026-03", null, scope);
    }

    @Test
    void aSmallerScopeSeesItsLinesAndTheirTotal() {
        someTasks();
        instance(true).run(CUT_OFF);

        CorrectedReport whole = report(AgencyScope.ALL);
        CorrectedReport part = report(new AgencyScope(false, Set.of("H56.2", "H56.9")));

        assertThat(whole.lines()).hasSize(2);
        assertThat(whole.total().frozen().counts().total()).isEqualTo(2);
        assertThat(part.lines()).containsExactly(whole.lines().getLast());
        assertThat(part.total().frozen().counts().total()).isEqualTo(1);
        assertThat(part.intact()).isTrue();
    }

    @Test
    void aFigureThatWasChangedInTheStoreIsFound() {
        someTasks();
        instance(true).run(CUT_OFF);

        database.getCollection("periodReports")
                .updateMany(new Document(), Updates.set("lines.0.counts.NO_DEADLINE", 7L));

        assertThat(report(AgencyScope.ALL).intact()).isFalse();
    }
}
