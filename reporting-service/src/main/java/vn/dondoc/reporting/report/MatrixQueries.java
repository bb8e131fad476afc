package vn.dondoc.reporting.report;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.DimensionValues;
import vn.dondoc.reporting.dimension.OverallTotals;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.dimension.Tally;
import vn.dondoc.reporting.dimension.TaskCounts;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.RunningTotals;
import vn.dondoc.reporting.report.Matrix.Axes;
import vn.dondoc.reporting.report.Matrix.Row;
import vn.dondoc.reporting.report.Matrix.RowPage;

/**
 * Figures by two dimensions, of what counts for a scope. Directives over everything come page by page: their rows are read from
 * their totals, and of cells no more than those of the page are counted. Any other matrix is counted from its tasks, each looked
 * at once for its cell, its row, its column and the total, so these agree.
 */
public final class MatrixQueries {
    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> tasks;
    private final Agencies agencies;
    private final ReportQueries reports;
    private final BreakdownQueries breakdowns;

    public MatrixQueries(
            MongoDatabase database, Agencies agencies, ReportQueries reports, BreakdownQueries breakdowns) {
        this.totals = database.getCollection("totals");
        this.tasks = database.getCollection("rows");
        this.agencies = agencies;
        this.reports = reports;
        this.breakdowns = breakdowns;
    }

    /**
     * @param slice of one directive at least where items are asked for
     * @throws DirectiveNotFound when the page is to go on after a row that is not there
     */
    public Matrix matrix(Axes axes, Slice slice, AgencyScope scope, @Nullable LocalDate day, RowPage page) {
        var counts = new TaskCounts(tasks, new DimensionValues(totals, agencies), scope, day);
        return axes.rows() == Dimension.DIRECTIVE && scope.all() && slice.isEverything()
                ? ofDirectives(axes.columns(), counts, day, page)
                : counted(axes, slice, counts, day, page);
    }

    private Matrix ofDirectives(Dimension columns, TaskCounts counts, @Nullable LocalDate day, RowPage page) {
        Report rows = reports.byDirective(page.afterKey(), page.limit(), AgencyScope.ALL, day);
        var directives = rows.lines().stream().map(ReportLine::key).toList();
        var cells = columns == Dimension.AGENCY && day == null
                ? keptCells(directives)
                : countedCells(columns, directives, counts);
        Report sums = breakdowns.by(columns, Slice.EVERYTHING, AgencyScope.ALL, day);
        return new Matrix(sums.asOf(), sums.total(), sums.lines(), rowsOf(rows.lines(), cells));
    }

    /** By directive and agency. */
    private Map<String, Map<String, Counts>> keptCells(Collection<String> directives) {
        var cells = new HashMap<String, Map<String, Counts>>();
        for (Document total : totals.find(in(
                        "_id",
                        directives.stream().map(RunningTotals.DIRECTIVE::concat).toList()))
                .projection(include("facts.id", "agencies"))
                .batchSize(AT_ONCE)) {
            cells.put(ReportLineReader.directiveId(total), ReportLineReader.countsByName(total, "agencies"));
        }
        return cells;
    }

    private static Map<String, Map<String, Counts>> countedCells(
            Dimension columns, Collection<String> directives, TaskCounts counts) {
        var cells = new Cells();
        counts.amongDirectives(directives)
                .forEach(Slice.EVERYTHING, List.of(Dimension.DIRECTIVE, columns), cells::count);
        return cells.byRow();
    }

    private Matrix counted(Axes axes, Slice slice, TaskCounts counts, @Nullable LocalDate day, RowPage page) {
        AsOf asOf = new OverallTotals(totals).moment(day);
        var cells = new Cells();
        counts.forEach(slice, List.of(axes.rows(), axes.columns()), cells::count);
        var subjects = new LineSubjects(totals, agencies, day);
        var rows = subjects.lines(axes.rows(), slice, cells.rows.counts());
        return new Matrix(
                asOf,
                ReportLineReader.totalLine(slice, cells.total()),
                subjects.lines(axes.columns(), slice, cells.columns.counts()),
                rowsOf(pageOf(rows, page), cells.byRow()));
    }

    private static List<ReportLine> pageOf(List<ReportLine> rows, RowPage page) {
        String after = page.afterKey();
        int from = 0;
        if (after != null) {
            from = rows.stream().map(ReportLine::key).toList().indexOf(after) + 1;
            if (from == 0) {
                throw new DirectiveNotFound(after);
            }
        }
        return rows.stream().skip(from).limit(page.limit()).toList();
    }

    private static List<Row> rowsOf(List<ReportLine> lines, Map<String, Map<String, Counts>> cells) {
        return lines.stream()
                .map(line -> new Row(line, cells.getOrDefault(line.key(), Map.of())))
                .toList();
    }

    /** What is counted by cell, row and column, each task once in the total. */
    private static final class Cells {
        private static final String ALL = "";

        private final Tally<String> total = new Tally<>();
        private final Tally<String> rows = new Tally<>();
        private final Tally<String> columns = new Tally<>();
        private final Map<String, Tally<String>> cells = new HashMap<>();

        void count(String number, List<List<String>> values) {
            total.add(ALL, number);
            values.getLast().forEach(column -> columns.add(column, number));
            for (String row : values.getFirst()) {
                rows.add(row, number);
                values.getLast()
                        .forEach(column ->
                                cells.computeIfAbsent(row, _ -> new Tally<>()).add(column, number));
            }
        }

        Counts total() {
            return total.counts().getOrDefault(ALL, ReportLineReader.NOTHING);
        }

        Map<String, Map<String, Counts>> byRow() {
            var byRow = new HashMap<String, Map<String, Counts>>();
            cells.forEach((row, tally) -> byRow.put(row, tally.counts()));
            return byRow;
        }
    }
}
