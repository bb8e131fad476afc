package vn.dondoc.notification.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notices.Notice;

/**
 * Instances that give places in one store, each a thread that stops before every step it does there: who goes on, and who dies,
 * says the test. Readers are told by any of them.
 */
final class Interleaved implements AutoCloseable {
    private final Map<Integer, StoredNotice> notices = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();
    private StreamSequence head = StreamSequence.NONE;
    private int tickets;

    /** @param told how often it was to be told until then */
    record Delivered(int notice, int told, long position) {}

    private static final class StoredNotice {
        private final int id;
        private int told;
        private @Nullable String ticket;
        private long position;

        StoredNotice(int id) {
            this.id = id;
        }
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Interleaved(int instances) {
        for (int i = 0; i < instances; i++) {
            this.instances.add(new Instance());
        }
    }

    /** By a writer whose clock may be anywhere: how the tickets of two writers sort says nothing of who was first. */
    void store(int clock) {
        StoredNotice notice = new StoredNotice(notices.size());
        notices.put(notice.id, notice);
        askForPlace(notice, clock);
    }

    /** One that is there is to be told anew. */
    void tellAnew(int which, int clock) {
        if (!notices.isEmpty()) {
            askForPlace(notices.get(which % notices.size()), clock);
        }
    }

    private void askForPlace(@Nullable StoredNotice notice, int clock) {
        if (notice != null) {
            notice.told++;
            notice.position = 0;
            notice.ticket = "%03d-%06d".formatted(clock, tickets++);
        }
    }

    void step(int which) {
        instance(which).step(true);
    }

    /** In the middle of what it does; another one is started in its stead. */
    void die(int which) {
        instance(which).step(false);
        instances.set(which % instances.size(), new Instance());
    }

    private Instance instance(int which) {
        return instances.get(which % instances.size());
    }

    /** All that a reader who was told up to there is told by an instance as far as that is. */
    List<Delivered> read(int which, long after) {
        long upTo = instance(which).sequencer.position();
        return notices.values().stream()
                .filter(notice -> notice.ticket == null && notice.position > after && notice.position <= upTo)
                .sorted(Comparator.comparingLong(notice -> notice.position))
                .map(notice -> new Delivered(notice.id, notice.told, notice.position))
                .toList();
    }

    /** How often each was to be told. */
    List<Integer> told() {
        return notices.values().stream().map(notice -> notice.told).toList();
    }

    /** Everybody does what is left to do. */
    void comeToRest() {
        for (int round = 0; round < 4; round++) {
            instances.forEach(instance -> instance.steps(20 + 10 * notices.size()));
        }
    }

    @Override
    public void close() {
        instances.forEach(instance -> instance.step(false));
    }

    /** What an instance does in the store, a step at a time. */
    private final class Instance implements StreamStore {
        private final SynchronousQueue<Boolean> lives = new SynchronousQueue<>();
        private final SynchronousQueue<Boolean> stopped = new SynchronousQueue<>();
        private final StreamSequencer sequencer = new StreamSequencer(this);

        Instance() {
            Thread.ofVirtual().start(this::run);
            take(stopped);
        }

        private void run() {
            try {
                while (true) {
                    sequencer.advance();
                }
            } catch (Died _) {
                put(stopped, false);
            }
        }

        void step(boolean goesOn) {
            put(lives, goesOn);
            take(stopped);
        }

        void steps(int count) {
            for (int i = 0; i < count; i++) {
                step(true);
            }
        }

        private void pause() {
            put(stopped, true);
            if (!take(lives)) {
                throw new Died();
            }
        }

        @Override
        public StreamSequence head() {
            pause();
            return head;
        }

        @Override
        public boolean replace(StreamSequence read, StreamSequence next) {
            pause();
            boolean unchanged = head.position() == read.position();
            head = unchanged ? next : head;
            return unchanged;
        }

        @Override
        public List<String> waiting(int limit) {
            pause();
            return notices.values().stream()
                    .filter(notice -> notice.ticket != null)
                    .map(notice -> String.valueOf(notice.ticket))
                    .sorted()
                    .limit(3)
                    .toList();
        }

        @Override
        public void place(StreamSequence given) {
            for (StreamSequence.TicketPosition place : given.places()) {
                pause();
                notices.values().stream()
                        .filter(notice -> place.ticket().equals(notice.ticket))
                        .forEach(notice -> {
                            notice.position = place.position();
                            notice.ticket = null;
                        });
            }
        }

        @Override
        public Set<String> officialsBetween(long after, long upTo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Notice> between(String officialId, long after, long upTo, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    private static boolean take(SynchronousQueue<Boolean> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(SynchronousQueue<Boolean> queue, boolean value) {
        try {
            queue.put(value);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
