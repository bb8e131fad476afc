package vn.dondoc.reporting.report;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.DirectiveStatus;
import vn.dondoc.reporting.projection.RunningTotals;

/** Whose tasks one line of a report counts. */
public sealed interface ReportSubject {

    /** Tells the lines of a report apart; a page goes on after the key of its last line. */
    String key();

    /** Everything there is. */
    record AllTasks() implements ReportSubject {
        @Override
        public String key() {
            return RunningTotals.ALL;
        }
    }

    /** The tasks that an agency leads. */
    record LedByAgency(Agency agency) implements ReportSubject {
        @Override
        public String key() {
            return agency.id();
        }
    }

    /** The tasks of a directive. Only its id is known as long as its own event has not come. */
    record OfDirective(
            String directiveId,
            @Nullable String number,
            @Nullable String title,
            @Nullable DirectiveStatus status) implements ReportSubject {
        @Override
        public String key() {
            return directiveId;
        }
    }

    /** The tasks of one item of a directive. */
    record OfItem(String number, @Nullable String text) implements ReportSubject {
        @Override
        public String key() {
            return number;
        }
    }
}
