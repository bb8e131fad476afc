package vn.dondoc.task.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.observability.Correlation;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Does what waits to be done on many tasks, by any number of instances at once. A task that cannot be handled is counted,
 * logged and put aside for a while; the others go on. Each work has one of its own.
 *
 * <p>Of what waits it takes a large window, and the window's pages in random order: two instances that work at the same
 * time start at different pages, and pass those the other has done.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PageByPage {
    static final int PAGE = 500;
    static final int WINDOW = 20 * PAGE;
    private static final Logger LOG = LoggerFactory.getLogger(PageByPage.class);

    private final Tasks tasks;
    private final Clock clock;
    private final SweepMeters meters;
    private final PutAside aside;

    public PageByPage(Tasks tasks, Clock clock, SweepMeters meters, SweepProperties properties) {
        this.tasks = tasks;
        this.clock = clock;
        this.meters = meters;
        this.aside = new PutAside(properties.retryAfter());
    }

    /** What is to be done. */
    interface Work {
        String name();

        /** The tasks that wait for it. */
        List<TaskId> waiting(Instant now, Collection<TaskId> except, int limit);

        /** Those of the tasks that still wait. */
        List<VersionedTask> stillWaiting(List<TaskId> ids, Instant now);

        /** Handles those that still wait. @return how many it moved on, so that they do not wait any more */
        int handle(List<VersionedTask> found, CommandContext moment);
    }

    /** Does all that waits now; called by one thread at a time. */
    void workOff(Work work) {
        Correlation.during(Correlation.currentOrNew(), () -> {
            boolean more = true;
            while (more) {
                more = window(work);
            }
        });
    }

    /**
     * Whether another window may be waiting: more than fits into one, or what this one made, such as an occurrence that is
     * past already. One in which nothing moved, by us or by others, ends the work, so that it cannot turn in place.
     */
    private boolean window(Work work) {
        Instant now = clock.instant();
        List<TaskId> waiting = work.waiting(now, aside.stillAt(now), WINDOW);
        return PageWorkers.sum(pagesOf(waiting), page -> together(work, page, now)) > 0;
    }

    private static List<List<TaskId>> pagesOf(List<TaskId> waiting) {
        List<List<TaskId>> pages = new ArrayList<>();
        for (int from = 0; from < waiting.size(); from += PAGE) {
            pages.add(waiting.subList(from, Math.min(from + PAGE, waiting.size())));
        }
        Collections.shuffle(pages);
        return pages;
    }

    /** How many of the page are done with, by us or by others. */
    @SuppressWarnings("IllegalCatch") // whatever is wrong with one task must not keep the others waiting
    private int together(Work work, List<TaskId> page, Instant now) {
        try {
            List<VersionedTask> found = work.stillWaiting(page, now);
            return page.size() - found.size() + work.handle(found, moment(work, now));
        } catch (RuntimeException failure) {
            LOG.warn("{}: {} tasks could not be handled together; each is tried by itself", work.name(), page.size());
            return page.stream().mapToInt(id -> alone(work, id, now)).sum();
        }
    }

    @SuppressWarnings("IllegalCatch") // as above
    private int alone(Work work, TaskId id, Instant now) {
        try {
            return work.handle(tasks.find(id).stream().toList(), moment(work, now));
        } catch (RuntimeException failure) {
            requireStore(work, now);
            meters.failed();
            LOG.error(
                    "{}: task {} could not be handled; it is tried again later: {}",
                    work.name(),
                    id,
                    failure.toString());
            LOG.debug("Why task {} could not be handled", id, failure);
            aside.put(id, now);
            return 1;
        }
    }

    /** Is it the task, or is the store away? Then this fails too and ends the work: no task is to blame. */
    private static void requireStore(Work work, Instant now) {
        work.waiting(now, Set.of(), 1);
    }

    private static CommandContext moment(Work work, Instant now) {
        // the task puts in the agency by whose rule it happens
        return new CommandContext(
                Actor.system("task-service", ""),
                now,
                Correlation.currentOrNew(),
                CommandId.of(work.name() + ":" + UUID.randomUUID()));
    }
}
