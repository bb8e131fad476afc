package vn.dondoc.task.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.observability.CorrelationScope;

/** Finishes what an instance that died left behind. Any number of instances may do so at once. */
@Component
public class UnfinishedWork {
    /** Whoever began it is likely to be still at it before that. */
    public static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedWork.class);

    private final List<Source> sources;
    private final Clock clock;

    public UnfinishedWork(List<Source> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** Knows what of one kind was begun. */
    @FunctionalInterface
    public interface Source {
        /** Some of what was begun before that instant and is not finished. */
        List<Item> findBegunBefore(Instant instant, int limit);
    }

    /**
     * One that was begun.
     *
     * @param name as an operator finds it
     * @param trace of the command that began it
     * @param finish may be done by several at once, and again
     */
    public record Item(String name, Trace trace, Runnable finish) {}

    @Scheduled(
            initialDelayString = "${dondoc.left-behind.every:10s}",
            fixedDelayString = "${dondoc.left-behind.every:10s}")
    public void finish() {
        Instant leftBehind = clock.instant().minus(LEFT_BEHIND_AFTER);
        sources.forEach(source -> finish(source, leftBehind));
    }

    @SuppressWarnings("IllegalCatch") // whatever is wrong with one kind must not keep the others from being finished
    private static void finish(Source source, Instant leftBehind) {
        try {
            source.findBegunBefore(leftBehind, MOST_AT_ONCE).forEach(UnfinishedWork::finish);
        } catch (RuntimeException | Error failure) {
            LOG.error("What was left behind could not be read; it is tried again", failure);
        }
    }

    @SuppressWarnings("IllegalCatch") // as above
    private static void finish(Item item) {
        try {
            CorrelationScope.runWith(item.trace(), item.finish());
        } catch (RuntimeException | Error failure) {
            LOG.error("{} could not be finished; it is tried again", item.name(), failure);
        }
    }
}
