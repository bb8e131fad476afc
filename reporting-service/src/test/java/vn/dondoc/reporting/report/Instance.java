package vn.dondoc.reporting.report;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.reporting.projection.TaskProjection;

/** One running instance: the real projection, fed from the log the way the consumption feeds it. */
final class Instance {
    /** Dies here: nothing after this point happens. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("crash");
        }
    }

    /** What happens before a write of the projection. */
    @FunctionalInterface
    interface WriteFault {
        WriteFault NONE = (_, _) -> {};

        void before(String collection, List<? extends WriteModel<Document>> writes);
    }

    private final TaskLog log;
    private final TaskProjection projection;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private int generation;
    private WriteFault fault = WriteFault.NONE;

    Instance(MongoDatabase database, TaskLog log) {
        this.log = log;
        this.projection = new TaskProjection(database, Clock.systemUTC(), new FaultInjection() {
            @Override
            public void reached(Step step, String aggregateId) {}

            @Override
            public void beforeWrite(String collection, List<? extends WriteModel<Document>> writes) {
                fault.before(collection, writes);
            }
        });
    }

    /** What happens at its next writes. */
    void injectFault(WriteFault next) {
        fault = next;
    }

    Set<Integer> partitions() {
        return new TreeSet<>(positions.keySet());
    }

    void takeOver(int partition) {
        positions.put(partition, log.committed(partition));
        generation++;
    }

    void giveUp(int partition) {
        positions.remove(partition);
        generation++;
    }

    boolean isBehind() {
        return positions.entrySet().stream().anyMatch(each -> each.getValue() < log.endOf(each.getKey()));
    }

    /** Polls at most that many records of each partition, handles them and commits, unless partitions moved meanwhile. */
    void poll(int limit) {
        var batch = new ArrayList<ReceivedEvent<TaskMessage>>();
        var reached = new HashMap<Integer, Long>();
        positions.forEach((partition, position) -> {
            var records = log.read(partition, position, limit);
            batch.addAll(records);
            reached.put(partition, position + records.size());
        });
        int polledIn = generation;
        handle(batch);
        if (generation == polledIn) {
            positions.putAll(reached);
            reached.forEach(log::commit);
        } else {
            positions.replaceAll((partition, _) -> log.committed(partition));
        }
    }

    private void handle(List<ReceivedEvent<TaskMessage>> batch) {
        var last = new HashMap<>(projection.lastSequences(
                batch.stream().map(received -> received.event().subject()).collect(Collectors.toSet())));
        var fresh = new ArrayList<ReceivedEvent<TaskMessage>>();
        for (var received : batch) {
            var event = received.event();
            long known = last.getOrDefault(event.subject(), 0L);
            if (log.isBroken(event.subject())) {
                continue; // put aside, as are those behind it
            }
            if (event.sequence() > known + 1) {
                throw new AssertionError("A gap: " + event.id() + " after " + known);
            }
            if (event.sequence() > known) {
                fresh.add(received);
                last.put(event.subject(), event.sequence());
            }
        }
        if (!fresh.isEmpty()) {
            projection.on(fresh);
            projection.advance(fresh.stream()
                    .collect(Collectors.toMap(
                            received -> received.event().subject(),
                            received -> received.event().sequence(),
                            Math::max)));
        }
    }
}
