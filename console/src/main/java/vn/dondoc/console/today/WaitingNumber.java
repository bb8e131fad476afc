package vn.dondoc.console.today;

import org.jspecify.annotations.Nullable;
import vn.dondoc.console.client.Part;

/** How many tasks a list has. */
record WaitingNumber(WaitingList list, Part<Total> total) {

    /** @param totalExceeded whether there are more than the service counts */
    record Total(int total, @Nullable Boolean totalExceeded) {
        public boolean isExceeded() {
            return Boolean.TRUE.equals(totalExceeded);
        }
    }
}
