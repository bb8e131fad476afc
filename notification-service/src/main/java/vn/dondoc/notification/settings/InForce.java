package vn.dondoc.notification.settings;

import java.time.Instant;

/** Settings that change while the service runs: asked with a time, they answer with those that were in force then. */
@FunctionalInterface
public interface InForce<T> {
    T at(Instant time);
}
