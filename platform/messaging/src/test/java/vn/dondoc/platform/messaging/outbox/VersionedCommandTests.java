package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;

class VersionedCommandTests {
    private static final CommandId MINE = CommandId.of("mine");
    private static final CommandId ANOTHER = CommandId.of("another");

    private final AtomicReference<Resource> stored = new AtomicReference<>(new Resource(1, Set.of()));

    private record Resource(long version, Set<CommandId> applied) implements VersionedResource {
        Resource changedBy(CommandId command) {
            return new Resource(version + 1, Set.of(command));
        }

        @Override
        public boolean isRepeatOf(CommandId command) {
            return applied.contains(command);
        }
    }

    @Test
    void aChangeDecidedOnTheCurrentVersionIsStored() {
        assertThat(change(1, () -> {})).isEqualTo(new Resource(2, Set.of(MINE)));
    }

    @Test
    void aRepeatedCommandGetsWhatItsFirstTryMade() {
        Resource first = change(1, () -> {});

        assertThat(change(1, () -> {})).isEqualTo(first);
        assertThat(stored.get().version()).isEqualTo(2);
    }

    @Test
    void aChangeDecidedOnAnOlderVersionIsStale() {
        storeBy(ANOTHER);

        assertStale(() -> change(1, () -> {}));
    }

    @Test
    void anOverlappingRepeatFindsItsOwnSuccess() {
        assertThat(change(1, () -> storeBy(MINE))).isEqualTo(new Resource(2, Set.of(MINE)));
    }

    @Test
    void aChangeOvertakenByAnotherIsStale() {
        assertStale(() -> change(1, () -> storeBy(ANOTHER)));
    }

    /** @param meanwhile what happens between loading and storing */
    private Resource change(long version, Runnable meanwhile) {
        var context = new CommandContext(Actor.system("test", "H56"), Instant.EPOCH, Trace.of("test"), MINE);
        return new VersionedCommand("resource", "7", version, context).execute(stored::get, loaded -> {
            meanwhile.run();
            Resource next = loaded.changedBy(MINE);
            if (!stored.compareAndSet(loaded, next)) {
                throw new StaleDocument("7");
            }
            return next;
        });
    }

    private void storeBy(CommandId command) {
        stored.updateAndGet(before -> before.changedBy(command));
    }

    private static void assertStale(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        StaleResource.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(2));
    }
}
