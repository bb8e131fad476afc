package vn.dondoc.platform.messaging;

import org.jspecify.annotations.Nullable;

/** A record that is no event of ours; the message names the field, never the payload. */
final class Undecodable extends RuntimeException {
    Undecodable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
