package vn.dondoc.reporting.dimension;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.TaskSpans;

/**
 * How a question about tasks is asked of how they stand by now, or of how they stood at the end of a past day.
 *
 * @param day none for how they stand by now
 */
public record TasksAtEndOfDay(@Nullable LocalDate day) {

    /** What of the question is the same whatever the day, and what is about how a task stands. */
    List<Bson> matching(Collection<Bson> always, Collection<Bson> standing) {
        var conditions = new ArrayList<>(always);
        if (day == null) {
            conditions.addAll(standing);
        } else {
            conditions.add(TaskSpans.stoodAtEndOf(day, standing));
        }
        return conditions;
    }

    /** Leads by an index to what ever had to do with these agencies; by now other fields have an index for that. */
    List<Bson> concerned(Collection<String> agencies) {
        return day == null ? List.of() : List.of(in(TaskSpans.CONCERNED, agencies));
    }

    /** Of a task no more than these. */
    Bson fields(Collection<String> needed) {
        return day == null
                ? include(List.copyOf(needed))
                : include(Stream.concat(Stream.of("from", "to"), needed.stream())
                        .map(TaskSpans::pathOf)
                        .toList());
    }

    /** All that a task is read from; by now that is not its history. */
    public @Nullable Bson wholeTask() {
        return day == null ? TaskSpans.WITHOUT_HISTORY : null;
    }

    public Document read(Document stored) {
        return day == null ? stored : TaskSpans.atEndOf(day, stored);
    }
}
