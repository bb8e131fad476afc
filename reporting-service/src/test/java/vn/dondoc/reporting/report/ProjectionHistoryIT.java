package vn.dondoc.reporting.report;

import static vn.dondoc.reporting.report.TaskEvents.DUE;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.directive.Urgency;

/**
 * Random histories of two instances: events of all kinds, batches of all sizes, crashes in the middle of a write, partitions
 * that move, an instance that stands still while the other goes on, records delivered again, topics sent again, tasks whose events
 * are put aside until the service is mended and the offsets are reset. A failing is repeated by its number.
 */
class ProjectionHistoryIT {
    private static final int PARTITIONS = 4;
    private static final int STEPS = 80;
    private static final List<String> AGENCIES = List.of("H56.01", "H56.02", "H56.C14758");
    private static final List<List<String>> FIELDS =
            List.of(List.of(), List.of("Đất đai"), List.of("Đất đai", "Y tế. $"), List.of("Y tế. $", "Y tế. $"));

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("dondoc.histories", 25));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void figuresAreExactAfterRandomHistories(int seed) {
        try (var stored = new StoredReports()) {
            new History(stored, new Random(seed)).run();
        }
    }

    private static final class History {
        private final StoredReports stored;
        private final Random random;
        private final TaskLog log = new TaskLog(PARTITIONS);
        private final List<TaskEvents> tasks = new ArrayList<>();
        private int today;
        private final Instance[] instances = new Instance[2];

        History(StoredReports stored, Random random) {
            this.stored = stored;
            this.random = random;
            instances[0] = new Instance(stored.database(), log);
            instances[1] = new Instance(stored.database(), log);
            IntStream.range(0, PARTITIONS).forEach(instances[0]::takeOver);
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            rewind();
            settle();
            restart(0);
            restart(1);
            rewind();
            settle();
            stored.assertBreakdowns(log);
        }

        private void step() {
            int instance = random.nextInt(2);
            today += random.nextInt(8) == 0 ? random.nextInt(40) : 0;
            switch (random.nextInt(14)) {
                case 0, 1, 2, 3 -> sendEvents(1 + random.nextInt(10));
                case 4, 5, 6 -> instances[instance].poll(1 + random.nextInt(8));
                case 7 -> move(instance, random.nextInt(PARTITIONS));
                case 8 -> die(instance);
                case 9 -> standStill(instance);
                case 10 -> sendSomeAgain();
                case 11 -> breakOne();
                case 12 -> rewind();
                default -> restart(instance);
            }
        }

        private void breakOne() {
            if (!tasks.isEmpty()) {
                log.breakTask(tasks.get(random.nextInt(tasks.size())).task().taskId());
            }
        }

        /** The service is mended, and an operator has it read everything again. */
        private void rewind() {
            log.rewind();
            for (Instance instance : instances) {
                instance.partitions().forEach(instance::takeOver);
            }
        }

        private void settle() {
            for (Instance instance : instances) {
                while (instance.isBehind()) {
                    instance.poll(5);
                }
            }
            stored.assertExact(log);
        }

        private void sendEvents(int events) {
            for (int i = 0; i < events; i++) {
                if (tasks.isEmpty() || random.nextInt(4) == 0) {
                    String agency = oneOf(AGENCIES);
                    var parties = new TaskEvents.Parties(oneOf(List.of("H56", "H56.01")), agency, List.of());
                    tasks.add(TaskEvents.assigned(
                            "d" + tasks.size() % 3,
                            "" + tasks.size(),
                            parties,
                            random.nextBoolean() ? DUE : null,
                            null));
                    log.send(tasks.getLast().last());
                } else {
                    log.send(next(tasks.get(random.nextInt(tasks.size()))).last());
                }
            }
        }

        /** Some by an instance whose clock is behind. */
        private TaskEvents next(TaskEvents task) {
            task.onDay(today - (random.nextInt(6) == 0 ? 1 : 0));
            if (random.nextInt(3) == 0) {
                task.amendedTo(oneOf(FIELDS), oneOf(List.of(Urgency.values())));
            }
            return switch (random.nextInt(14)) {
                case 0 -> task.acknowledged();
                case 1 -> task.progressed(random.nextInt(100));
                case 2 -> task.task().dueOn() == null ? task.progressed(1) : task.missed();
                case 3 -> task.reported(DUE.plusDays(random.nextInt(3) - 1));
                case 4 -> task.returned();
                case 5 -> task.completed();
                case 6 -> task.declined();
                case 7 -> task.transferred(oneOf(AGENCIES));
                case 8 -> task.extended(DUE.plusDays(random.nextInt(10)));
                case 9 -> task.suspended();
                case 10 -> task.resumed();
                case 11 -> task.resultWithdrawn();
                case 12 -> task.reopened();
                default -> task.cancelled();
            };
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private void sendSomeAgain() {
            if (log.events().size() < 300) {
                log.sendAllAgain();
            }
        }

        private void move(int to, int partition) {
            instances[1 - to].giveUp(partition);
            instances[to].takeOver(partition);
        }

        private void restart(int instance) {
            var owned = instances[instance].partitions();
            instances[instance] = new Instance(stored.database(), log);
            owned.forEach(instances[instance]::takeOver);
        }

        private void die(int instance) {
            instances[instance].injectFault(atWrite(random.nextInt(5), (collection, writes) -> {
                stored.writeSome(collection, some(writes));
                throw new Instance.Crash();
            }));
            try {
                instances[instance].poll(1 + random.nextInt(8));
                instances[instance].injectFault(Instance.WriteFault.NONE);
            } catch (Instance.Crash crash) {
                restart(instance);
            }
        }

        /** It goes on where it stood, when the other has taken over some or all and has handled more or less. */
        private void standStill(int instance) {
            int other = 1 - instance;
            instances[instance].injectFault(atWrite(random.nextInt(5), (_, _) -> {
                for (int partition : instances[instance].partitions()) {
                    if (random.nextInt(4) > 0) {
                        move(other, partition);
                    }
                }
                IntStream.range(0, random.nextInt(4)).forEach(_ -> instances[other].poll(1 + random.nextInt(8)));
            }));
            instances[instance].poll(1 + random.nextInt(8));
            instances[instance].injectFault(Instance.WriteFault.NONE);
        }

        private static Instance.WriteFault atWrite(int number, Instance.WriteFault fault) {
            int[] writes = {0};
            return (collection, models) -> {
                if (writes[0]++ == number) {
                    fault.before(collection, models);
                }
            };
        }

        private List<? extends WriteModel<Document>> some(List<? extends WriteModel<Document>> writes) {
            return writes.stream().filter(_ -> random.nextBoolean()).toList();
        }
    }
}
