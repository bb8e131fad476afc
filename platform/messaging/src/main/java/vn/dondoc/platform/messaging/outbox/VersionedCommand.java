package vn.dondoc.platform.messaging.outbox;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.dondoc.platform.messaging.CommandContext;

/**
 * One change of one resource, decided on a version of it, and safe to repeat: a repeat gets the resource as it is now and
 * changes nothing, even when it overlaps with the first try. Whoever was late learns it by a {@link StaleResource}.
 *
 * @param resource what it is, in one word, such as {@code task}
 * @param version the change was decided on
 */
public record VersionedCommand(String resource, String id, long version, CommandContext context) {

    /**
     * Loads the resource, changes it and stores it.
     *
     * @param load gives the resource as it is stored now; asked again after another change was faster
     * @param changeAndSave changes what was loaded and stores it, or nothing of it; a {@link StaleDocument} says that
     *     another change was faster
     */
    public <R extends VersionedResource> R execute(Supplier<R> load, UnaryOperator<R> changeAndSave) {
        R loaded = load.get();
        if (loaded.isRepeatOf(context.command())) {
            context.settle();
            return loaded;
        }
        if (loaded.version() != version) {
            throw stale(loaded);
        }
        try {
            return changeAndSave.apply(loaded);
        } catch (StaleDocument faster) {
            return successOf(load.get());
        }
    }

    /** The stored change that was faster may be that of the same command, sent twice at once. */
    private <R extends VersionedResource> R successOf(R current) {
        if (current.isRepeatOf(context.command())) {
            context.settle();
            return current;
        }
        throw stale(current);
    }

    private StaleResource stale(VersionedResource current) {
        return new StaleResource(resource, id, current.version());
    }
}
