package vn.dondoc.platform.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergedIdStreamTests {
    private static final List<Collection<Object>> SORTED =
            List.of(List.of("a", "c", "e"), List.of(), List.of("a", "b", "e", "f"), List.of("e"));

    @Test
    void mergingYieldsEachIdOnceInOrder() {
        assertThat(MergedIdStream.of(SORTED, BsonOrder.ASCENDING)).containsExactly("a", "b", "c", "e", "f");
        assertThat(MergedIdStream.of(
                        SORTED.stream().map(List::copyOf).map(List::reversed).toList(), BsonOrder.ASCENDING.reversed()))
                .containsExactly("f", "e", "c", "b", "a");
        assertThat(MergedIdStream.of(List.of(), BsonOrder.ASCENDING)).isEmpty();
    }

    @Test
    void mergingReadsLittleMoreThanIsAskedFor() {
        AtomicInteger read = new AtomicInteger();
        List<Collection<Object>> long3 = IntStream.range(0, 3)
                .<Collection<Object>>mapToObj(_ -> counted(read))
                .toList();

        assertThat(MergedIdStream.of(long3, BsonOrder.ASCENDING).limit(50)).hasSize(50);

        assertThat(read.get()).isLessThan(50 * 3 + 10);
    }

    private static Collection<Object> counted(AtomicInteger read) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Object> iterator() {
                return IntStream.range(0, 100_000)
                        .peek(_ -> read.incrementAndGet())
                        .<Object>mapToObj(i -> i)
                        .iterator();
            }

            @Override
            public int size() {
                return 100_000;
            }
        };
    }
}
