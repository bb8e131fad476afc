package vn.dondoc.platform.messaging.event;

import org.jspecify.annotations.Nullable;

/** A record that is no event of ours; the message names the field, never the payload. */
public final class InvalidEvent extends RuntimeException {
    public InvalidEvent(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
