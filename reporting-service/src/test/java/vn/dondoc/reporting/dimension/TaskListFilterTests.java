package vn.dondoc.reporting.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.reporting.projection.ReportCategory;

/** Each list of a scope is led by a list of agencies that has an index. */
class TaskListFilterTests {
    /** Nothing of what is asked here is looked up. */
    private static final DimensionValues NO_VALUES = null;

    private static final AgencyScope SCOPE = new AgencyScope(false, Set.of("H56.02"));

    @Test
    void aScopeListsWhatCountsForItsAgencies() {
        assertThat(conditions(null, null, SCOPE)).isEqualTo("{\"countedFor\": {\"$in\": [\"H56.02\"]}}");
        assertThat(conditions(false, null, SCOPE)).contains("{\"countedFor\": {\"$in\": [\"H56.02\"]}}");
    }

    @Test
    void firstMissesAreListedForWhomTheyCount() {
        assertThat(conditions(true, null, SCOPE))
                .contains("{\"missCountedFor\": {\"$in\": [\"H56.02\"]}}")
                .doesNotContain("\"countedFor\"");
    }

    @Test
    void whatAnAgencyOfTheScopeCoordinatesOnIsListedForWhomeverItCounts() {
        assertThat(conditions(null, "H56.02", SCOPE)).isEqualTo("{\"coordinatorIds\": \"H56.02\"}");
        assertThat(conditions(null, "H56.04", SCOPE))
                .contains("{\"countedFor\": {\"$in\": [\"H56.02\"]}}", "{\"coordinatorIds\": \"H56.04\"}");
    }

    @Test
    void everythingIsListedWithoutAskingForWhomItCounts() {
        assertThat(conditions(true, "H56.04", AgencyScope.ALL)).doesNotContain("ountedFor");
    }

    @Test
    void aPastDayIsAskedOfOneSpanAndLedByAListOfAgenciesToo() {
        String past = new TaskListFilter(
                        Slice.EVERYTHING.with(Dimension.DIRECTIVE, "d"), ReportCategory.OVERDUE, null, null)
                .matching(null, SCOPE, new TasksAtEndOfDay(LocalDate.of(2026, 3, 7)), NO_VALUES)
                .toBsonDocument()
                .toJson();

        assertThat(past)
                .contains(
                        "{\"directiveId\": \"d\"}",
                        "{\"concerned\": {\"$in\": [\"H56.02\"]}}",
                        "{\"spans\": {\"$elemMatch\": {\"$and\": [{\"from\": {\"$lte\": \"2026-03-07\"}},"
                                + " {\"to\": {\"$gt\": \"2026-03-07\"}}, {\"category\": \"OVERDUE\"},"
                                + " {\"countedFor\": {\"$in\": [\"H56.02\"]}}]}}}");
    }

    private static String conditions(Boolean everMissed, String coordinator, AgencyScope scope) {
        return new TaskListFilter(Slice.EVERYTHING, null, everMissed, coordinator)
                .matching(null, scope, new TasksAtEndOfDay(null), NO_VALUES)
                .toBsonDocument()
                .toJson();
    }
}
