package vn.dondoc.notification.events;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was published of one notice, as it is stored.
 *
 * @param id of the notice
 * @param changedAt when the last of it was
 * @param names of the facts, in the order they were published
 */
record PublishedFacts(String id, Instant changedAt, List<String> names) {
    PublishedFacts plus(Instant time, List<String> more) {
        return new PublishedFacts(
                id, time, Stream.concat(names.stream(), more.stream()).toList());
    }
}
