package vn.dondoc.platform.embedded.mongodb;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The ids of several sorted collections in one order, each once; reads no more of them than is asked for. */
final class MergedIdStream implements Iterator<Object> {
    private record Head(Object id, Iterator<Object> rest) {}

    private final PriorityQueue<Head> heads;

    private MergedIdStream(List<? extends Collection<Object>> sorted, Comparator<@Nullable Object> order) {
        heads = new PriorityQueue<>((a, b) -> order.compare(a.id(), b.id()));
        sorted.forEach(ids -> push(ids.iterator()));
    }

    static Stream<Object> of(List<? extends Collection<Object>> sorted, Comparator<@Nullable Object> order) {
        return sorted.size() == 1
                ? sorted.getFirst().stream()
                : StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new MergedIdStream(sorted, order), 0), false);
    }

    private void push(Iterator<Object> ids) {
        if (ids.hasNext()) {
            heads.add(new Head(ids.next(), ids));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Object next() {
        Head first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        push(first.rest());
        while (!heads.isEmpty() && heads.element().id().equals(first.id())) {
            push(heads.remove().rest());
        }
        return first.id();
    }
}
