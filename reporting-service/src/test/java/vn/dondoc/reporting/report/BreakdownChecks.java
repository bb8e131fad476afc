package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.platform.access.AgencyScope.ALL;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.dimension.TaskListFilter;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.report.Matrix.Axes;

/** That the figures by each dimension are those of the tasks counted one by one, and that each has exactly its tasks. */
final class BreakdownChecks {
    private static final int MANY = 100_000;
    private static final AgencyScope SMALL = new AgencyScope(false, Set.of("H56.01"));
    private static final List<Slice> SLICES = List.of(
            Slice.EVERYTHING.with(Dimension.DIRECTIVE, "d0"),
            Slice.EVERYTHING.with(Dimension.FIELD, "Đất đai").with(Dimension.LEVEL, "none"),
            Slice.EVERYTHING.with(Dimension.AGENCY, "H56.02").with(Dimension.SIGNER, "none"),
            Slice.EVERYTHING.with(Dimension.PARENT, "none").with(Dimension.URGENCY, "none"),
            Slice.EVERYTHING.with(Dimension.ASSIGNER, "H56.01").with(Dimension.FIELD, "none"));

    private final BreakdownQueries breakdowns;
    private final MatrixQueries matrices;
    private final ReportQueries reports;

    BreakdownChecks(MongoDatabase database, ReportQueries reports) {
        this.breakdowns = new BreakdownQueries(database, new Agencies(database));
        this.reports = reports;
        this.matrices = new MatrixQueries(database, new Agencies(database), reports, breakdowns);
        BreakdownTruth.LEVELS.forEach((agency, level) -> database.getCollection("agencies")
                .insertOne(new Document("_id", agency)
                        .append("name", "Sở " + agency)
                        .append("level", level)
                        .append("parentId", BreakdownTruth.PARENTS.get(agency))));
        BreakdownTruth.SIGNERS.forEach((directive, signer) -> issue(directive, signer, database));
    }

    private static void issue(String directive, String signer, MongoDatabase database) {
        LocalDate day = LocalDate.ofInstant(TaskEvents.START, ZoneOffset.UTC);
        DirectiveMessage issued = new DirectiveMessage.Issued(
                new DirectiveFacts(
                        directive,
                        directive,
                        "Công văn",
                        "Về",
                        "H56",
                        signer,
                        day,
                        Urgency.NORMAL,
                        List.of(),
                        List.of(),
                        List.of()),
                new Actor("official", "H56", OfficialRole.HEAD));
        new DirectiveProjection(database)
                .on(new EventEnvelope<>(
                        directive + ":1",
                        "urn:vn:gov:H56:dondoc:directive-service",
                        DirectiveMessages.CATALOG.nameOf(issued),
                        directive,
                        1,
                        TaskEvents.START,
                        Trace.of("correlation"),
                        issued));
    }

    /** Over everything, as it is kept. */
    void assertKept(Dimension dimension, Truth truth, LocalDate day) {
        assertThat(numbers(breakdowns.by(dimension, Slice.EVERYTHING, ALL, day).lines()))
                .as("by %s at the end of %s", dimension, day)
                .isEqualTo(new BreakdownTruth(truth.tasks(), ALL).by(dimension, Slice.EVERYTHING));
    }

    void assertAll(Truth truth, LocalDate day) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.ITEM) {
                assertKept(dimension, truth, day);
                breakdowns.by(dimension, Slice.EVERYTHING, ALL, day).lines().forEach(line -> assertListed(line, day));
                assertCounted(dimension, Slice.EVERYTHING, SMALL, truth, day);
            }
            for (Slice slice : SLICES) {
                assertCounted(dimension, slice, ALL, truth, day);
            }
        }
    }

    /** By any two dimensions, cell by cell, row by row and column by column. */
    void assertMatrices(Truth truth, LocalDate day) {
        for (Dimension rows : Dimension.values()) {
            for (Dimension columns : Dimension.values()) {
                if (rows != columns && rows != Dimension.ITEM && columns != Dimension.ITEM) {
                    assertMatrix(new Axes(rows, columns), Slice.EVERYTHING, ALL, truth, day);
                }
            }
        }
        assertMatrix(new Axes(Dimension.DIRECTIVE, Dimension.AGENCY), Slice.EVERYTHING, SMALL, truth, day);
        assertMatrix(new Axes(Dimension.ITEM, Dimension.AGENCY), SLICES.getFirst(), ALL, truth, day);
    }

    private void assertMatrix(Axes axes, Slice slice, AgencyScope scope, Truth truth, LocalDate day) {
        var naive = new BreakdownTruth(truth.tasks(), scope);
        Matrix matrix = matrices.matrix(axes, slice, scope, day, new Matrix.RowPage(null, MANY));
        assertThat(numbers(matrix.columns())).as("columns of %s", axes).isEqualTo(naive.by(axes.columns(), slice));
        assertThat(numbers(matrix.rows().stream().map(Matrix.Row::line).toList()))
                .as("rows of %s", axes)
                .isEqualTo(naive.by(axes.rows(), slice));
        for (Matrix.Row row : matrix.rows()) {
            var cells = new TreeMap<String, Long>();
            row.cells().forEach((column, counts) -> collect(column, counts, cells));
            assertThat(cells)
                    .as("cells of %s in %s at the end of %s", row.line().key(), axes, day)
                    .isEqualTo(naive.by(axes.columns(), row.line().tasks()));
        }
    }

    private void assertCounted(Dimension dimension, Slice slice, AgencyScope scope, Truth truth, LocalDate day) {
        assertThat(numbers(breakdowns.by(dimension, slice, scope, day).lines()))
                .as("of %s by %s for %s at the end of %s", slice, dimension, scope, day)
                .isEqualTo(new BreakdownTruth(truth.tasks(), scope).by(dimension, slice));
    }

    private void assertListed(ReportLine line, LocalDate day) {
        for (ReportCategory category : ReportCategory.values()) {
            assertThat(listed(new TaskListFilter(line.tasks(), category, null, null), day))
                    .as("%s of %s at the end of %s", category, line, day)
                    .isEqualTo(line.counts().of(category));
        }
        assertThat(listed(new TaskListFilter(line.tasks(), null, true, null), day))
                .as("first misses of %s at the end of %s", line, day)
                .isEqualTo(line.counts().firstMisses());
    }

    private long listed(TaskListFilter filter, LocalDate day) {
        return reports.tasks(filter, null, MANY, ALL, day).tasks().size();
    }

    private static Map<String, Long> numbers(List<ReportLine> lines) {
        var numbers = new TreeMap<String, Long>();
        lines.forEach(line -> collect(line.key(), line.counts(), numbers));
        return numbers;
    }

    private static void collect(String key, Counts counts, Map<String, Long> numbers) {
        counts.byCategory().forEach((category, number) -> numbers.put(key + "/" + category, number));
        numbers.put(key + "/FIRST_MISSES", counts.firstMisses());
        numbers.values().removeIf(number -> number == 0);
    }
}
