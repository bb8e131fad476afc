package vn.dondoc.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Three instances give places while writers with clocks of their own store notices and have some told anew, instances die in the
 * middle of anything, and a reader goes from one to another: whatever comes after what, it is told each notice once each
 * time, in order, and misses none.
 */
class StreamOrderPropertyTests {
    private static final int INSTANCES = 3;

    enum Kind {
        STORE,
        TELL_ANEW,
        STEP,
        DIE,
        READ
    }

    /**
     * @param which of the instances or notices
     * @param clock of the writer
     */
    record Action(Kind kind, int which, int clock) {}

    /** One that is told up to somewhere, by whichever instance it is connected to. */
    private static final class Reader {
        private final List<Interleaved.Delivered> told = new ArrayList<>();
        private long last;

        void read(Interleaved system, int instance) {
            for (Interleaved.Delivered next : system.read(instance, last)) {
                assertThat(next.position()).isGreaterThan(last);
                told.add(next);
                last = next.position();
            }
        }

        void hasBeenToldAll(List<Integer> times) {
            assertThat(told.stream().map(it -> List.of(it.notice(), it.told()))).doesNotHaveDuplicates();
            // one that was to be told anew before it was read is told as it is then
            assertThat(told.stream().map(it -> List.of(it.notice(), it.told())))
                    .containsAll(IntStream.range(0, times.size())
                            .mapToObj(notice -> List.of(notice, times.get(notice)))
                            .toList());
        }
    }

    @Property(tries = 1_000)
    void aReaderIsToldEachNoticeOnceInOrderAndMissesNone(@ForAll("interleavings") List<Action> actions) {
        try (var system = new Interleaved(INSTANCES)) {
            Reader reader = new Reader();
            actions.forEach(action -> take(action, system, reader));

            system.comeToRest();
            reader.read(system, 0);
            reader.hasBeenToldAll(system.told());
        }
    }

    @Example
    void whatAnInstanceLeftBehindWhenItDiedIsGivenItsPlaceByAnother() {
        try (var system = new Interleaved(2)) {
            IntStream.range(0, 3).forEach(system::store);
            // it reads the head and who waits, writes the next head, reads that, gives one of three places and dies
            IntStream.range(0, 5).forEach(_ -> system.step(0));
            system.die(0);

            system.comeToRest();

            assertThat(system.read(1, 0))
                    .extracting(Interleaved.Delivered::position)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    private static void take(Action action, Interleaved system, Reader reader) {
        switch (action.kind()) {
            case STORE -> system.store(action.clock());
            case TELL_ANEW -> system.tellAnew(action.which(), action.clock());
            case STEP -> system.step(action.which());
            case DIE -> system.die(action.which());
            case READ -> reader.read(system, action.which());
        }
    }

    @Provide
    Arbitrary<List<Action>> interleavings() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(4, Kind.STORE),
                Tuple.of(1, Kind.TELL_ANEW),
                Tuple.of(20, Kind.STEP),
                Tuple.of(1, Kind.DIE),
                Tuple.of(4, Kind.READ));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 9))
                .as(Action::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(150);
    }
}
