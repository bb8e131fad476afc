package vn.dondoc.platform.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.dondoc.platform.messaging.consumer.PartitionReader.Kind;
import vn.dondoc.platform.messaging.consumer.PartitionReader.Produced;

/**
 * Random partitions: aggregates whose events are mixed, some of unknown types, some sent twice, some that no handler takes, some
 * that cannot be read; batches of all sizes; and a store that is away now and then.
 */
class BatchHistoriesPropertyTests {
    private static final int REPLAYS = 10;

    /** One partition as it is produced, and how it is read. */
    record History(List<Produced> produced, int batchSize, List<Boolean> storeAway) {}

    @Example
    void anUnknownEventBeforeAFailingRecordCountsInTheSequence() {
        var reader = new PartitionReader(
                List.of(
                        new Produced("a", Kind.UNKNOWN),
                        new Produced("b", Kind.POISON),
                        new Produced("a", Kind.GOOD),
                        new Produced("c", Kind.GOOD)),
                4,
                List.of());

        reader.readOn();

        assertThat(reader.deadLetters()).containsExactly("b:1");
        assertThat(reader.handled()).containsExactly("a:2", "c:1");
    }

    @Example
    void anUnknownEventWhileTheStoreIsAwayCountsInTheSequence() {
        var reader = new PartitionReader(
                List.of(
                        new Produced("a", Kind.UNKNOWN),
                        new Produced("b", Kind.GOOD),
                        new Produced("a", Kind.GOOD),
                        new Produced("c", Kind.GOOD)),
                4,
                // there when it is asked what was handled, away when the first event is
                List.of(false, true, false));

        reader.readOn();

        assertThat(reader.deadLetters()).isEmpty();
        assertThat(reader.handled()).containsExactly("b:1", "a:2", "c:1");
    }

    @Property(tries = 500)
    void onlyBrokenEventsAndThoseThatFollowThemArePutAside(@ForAll("histories") History history) {
        var reader = new PartitionReader(history.produced(), history.batchSize(), history.storeAway());

        reader.readOn();

        assertThat(reader.deadLetters()).isEqualTo(reader.brokenAndWhatFollowsThem());
    }

    @Property(tries = 500)
    void everyAggregateIsHandledToItsEndAfterReplaysOfDeadLetters(@ForAll("histories") History history) {
        var reader = new PartitionReader(history.produced(), history.batchSize(), history.storeAway());
        reader.readOn();

        reader.mend();
        for (int i = 0; i < REPLAYS && !reader.deadLetters().isEmpty(); i++) {
            reader.replay();
        }

        assertThat(reader.deadLetters()).isEmpty();
        reader.lastProduced()
                .forEach((id, last) -> assertThat(reader.handledInOrder(id))
                        .as("events of %s", id)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, last)
                                .filter(sequence -> !reader.isUnknown(id, sequence))
                                .boxed()
                                .toList()));
        assertThat(reader.lastSequences()).isEqualTo(reader.lastProduced());
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Kind.GOOD)),
                Tuple.of(3, Arbitraries.just(Kind.UNKNOWN)),
                Tuple.of(2, Arbitraries.just(Kind.REPEAT)),
                Tuple.of(1, Arbitraries.just(Kind.POISON)),
                Tuple.of(1, Arbitraries.just(Kind.UNREADABLE)));
        Arbitrary<Produced> produced =
                Combinators.combine(Arbitraries.of("a", "b", "c"), kinds).as(Produced::new);
        return Combinators.combine(
                        produced.list().ofMaxSize(14),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true))
                                .list()
                                .ofMaxSize(20))
                .as(History::new);
    }
}
