package vn.dondoc.platform.messaging.outbox;

import org.jspecify.annotations.Nullable;

/** A change was decided on a version that is not the present one any more; nothing was changed. */
public final class StaleResource extends RuntimeException {
    private final String resource;
    private final long currentVersion;
    private final transient @Nullable Object current;

    /** @param resource what it is, in one word, such as {@code task} */
    public StaleResource(String resource, String id, long currentVersion) {
        this(resource, resource + " " + id + " was changed meanwhile", currentVersion, null);
    }

    private StaleResource(String resource, String message, long currentVersion, @Nullable Object current) {
        super(message);
        this.resource = resource;
        this.currentVersion = currentVersion;
        this.current = current;
    }

    /** The same, with the resource as it is now for the caller to see. */
    public StaleResource showing(Object view, long version) {
        return new StaleResource(resource, String.valueOf(getMessage()), version, view);
    }

    public String resource() {
        return resource;
    }

    public long currentVersion() {
        return currentVersion;
    }

    /** The resource as it is now, when whoever answers the caller has added it. */
    public @Nullable Object current() {
        return current;
    }
}
