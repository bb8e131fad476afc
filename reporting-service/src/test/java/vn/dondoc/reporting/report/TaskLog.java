package vn.dondoc.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/** A topic in memory: records in partitions by key, and how far the group has committed each. */
final class TaskLog {
    private final List<List<EventEnvelope<TaskMessage>>> partitions;
    private final long[] committed;
    private final Set<String> broken = new HashSet<>();

    TaskLog(int partitions) {
        this.partitions = Stream.generate(
                        () -> (List<EventEnvelope<TaskMessage>>) new ArrayList<EventEnvelope<TaskMessage>>())
                .limit(partitions)
                .toList();
        this.committed = new long[partitions];
    }

    int size() {
        return partitions.size();
    }

    void send(EventEnvelope<TaskMessage> event) {
        partitions
                .get(Math.floorMod(event.subject().hashCode(), partitions.size()))
                .add(event);
    }

    /** The whole topic once more behind what is there, as after a copy from another cluster. */
    void sendAllAgain() {
        List<EventEnvelope<TaskMessage>> all = events();
        all.forEach(this::send);
    }

    List<EventEnvelope<TaskMessage>> events() {
        return partitions.stream().flatMap(List::stream).toList();
    }

    List<ReceivedEvent<TaskMessage>> read(int partition, long from, int limit) {
        var records = partitions.get(partition);
        long end = Math.min(records.size(), from + limit);
        return IntStream.range((int) from, (int) Math.max(from, end))
                .mapToObj(offset -> new ReceivedEvent<>(records.get(offset), partition, offset))
                .toList();
    }

    long endOf(int partition) {
        return partitions.get(partition).size();
    }

    long committed(int partition) {
        return committed[partition];
    }

    void commit(int partition, long next) {
        committed[partition] = Math.max(committed[partition], next);
    }

    /** From now on events of that task cannot be handled and are put aside. */
    void breakTask(String id) {
        broken.add(id);
    }

    boolean isBroken(String id) {
        return broken.contains(id);
    }

    /** Everything can be handled; the group begins again, as after a reset of its offsets. */
    void rewind() {
        broken.clear();
        Arrays.fill(committed, 0);
    }
}
