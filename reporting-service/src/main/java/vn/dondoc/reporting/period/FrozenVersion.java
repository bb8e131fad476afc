package vn.dondoc.reporting.period;

import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.VersionedResource;

/**
 * A version of a period report, without its figures.
 *
 * @param previousHash that of the version before; empty for the first one
 * @param hash over all that was frozen, and the hash before
 */
public record FrozenVersion(Freezing freezing, String previousHash, String hash) implements VersionedResource {

    @Override
    public long version() {
        return freezing.version();
    }

    /** Whether it was made by this command. */
    @Override
    public boolean isRepeatOf(CommandId command) {
        Reissue reissue = freezing.reissue();
        if (reissue == null || !reissue.command().key().equals(command.key())) {
            return false;
        }
        if (!reissue.command().equals(command)) {
            throw new CommandIdReused(freezing.id());
        }
        return true;
    }
}
