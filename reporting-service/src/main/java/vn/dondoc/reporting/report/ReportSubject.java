package vn.dondoc.reporting.report;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.dimension.Dimension;
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

    /** What the agencies of a scope lead: the scope's lists have what it assigned to others as well, so none has just these. */
    record AllLed() implements ReportSubject {
        @Override
        public String key() {
            return RunningTotals.ALL;
        }
    }

    /** The tasks that an agency leads or assigned, or that those directly below it lead. */
    record OfAgency(Agency agency) implements ReportSubject {
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

    /** The tasks that lead agencies of one level have, or those of one urgency. */
    record OfConstant(Enum<?> constant) implements ReportSubject {
        @Override
        public String key() {
            return constant.name();
        }
    }

    /** The tasks of a field, or of the directives that somebody signed, by the words of the directive. */
    record OfText(String text) implements ReportSubject {
        @Override
        public String key() {
            return text;
        }
    }

    /** The tasks that have no value of the dimension. */
    record OfNothing() implements ReportSubject {
        @Override
        public String key() {
            return Dimension.NONE;
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
