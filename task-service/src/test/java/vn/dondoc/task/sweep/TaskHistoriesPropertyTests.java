package vn.dondoc.task.sweep;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever officials do, in whatever order, twice, on stale versions, while the calendar changes and sweeps of several
 * instances with clocks of their own come and go: no fact is lost, doubled or out of order, and every task knows its next
 * instant. {@link TaskWorld} and {@link TaskAttempts} say what happens, {@link TaskLedger} what is expected.
 */
class TaskHistoriesPropertyTests {

    /**
     * Something that happens.
     *
     * @param kind chooses what
     * @param number chooses the task, or how far the clock jumps
     */
    record Action(int kind, int number) {}

    @Provide
    Arbitrary<List<Action>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 999))
                .as(Action::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(100);
    }

    // always the same histories, so that a build fails for what was changed and for nothing else
    @Property(tries = 300, seed = "20260109")
    void randomHistoriesKeepEveryFactOnceAndInOrder(@ForAll("histories") List<Action> history) {
        var world = new TaskWorld();
        for (Action action : history) {
            world.take(action.kind(), action.number());
        }
        world.end();
    }
}
