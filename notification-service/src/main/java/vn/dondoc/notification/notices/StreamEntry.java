package vn.dondoc.notification.notices;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Where a notice stands in the order in which the stream tells officials of theirs. Whoever stores it cannot know: others
 * store at the same time, by other clocks, and become visible sooner or later than it. It asks for a place, and is given one
 * when it can be seen.
 *
 * @param ticket as long as it waits for its place; another one each time, for a notice may be told anew
 * @param position its place, from 1; none as long as it waits
 */
public record StreamEntry(@Nullable String ticket, @Nullable Long position) {
    /** Tickets sort roughly by time, so that whoever waits long comes first. */
    static StreamEntry waiting() {
        return new StreamEntry(new ObjectId().toHexString(), null);
    }
}
