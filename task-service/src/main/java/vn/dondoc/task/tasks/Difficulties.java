package vn.dondoc.task.tasks;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskRejected;

/**
 * A task's difficulties. All that stand are kept, of the resolved ones the latest; what they were remains in the history.
 *
 * @param count how many there ever were
 */
public record Difficulties(int count, List<Difficulty> kept) {
    static final Difficulties NONE = new Difficulties(0, List.of());
    static final int MAX_OPEN = 30;
    private static final int MOST_RESOLVED = 20;

    public Difficulties {
        kept = List.copyOf(kept);
    }

    /** What is told again in the same words is the same difficulty. */
    Difficulties raised(List<String> texts, CommandContext context) {
        var all = new ArrayList<>(kept);
        int number = count;
        var raised = new Difficulty.Raised(
                VietnamTime.dayOf(context.time()), context.actor().officialId());
        for (String text : texts) {
            if (all.stream().noneMatch(it -> !it.isResolved() && it.text().equals(text))) {
                all.add(new Difficulty(++number, text, raised, null));
            }
        }
        if (all.stream().filter(it -> !it.isResolved()).count() > MAX_OPEN) {
            throw new TaskRejected.RuleViolation("difficulties", "difficulty.too-many", MAX_OPEN);
        }
        return new Difficulties(number, all);
    }

    /** The one with that number. */
    Difficulty open(int number) {
        return kept.stream()
                .filter(it -> it.number() == number && !it.isResolved())
                .findFirst()
                .orElseThrow(() -> new TaskRejected.RuleViolation("number", "difficulty.none", number));
    }

    Difficulties with(Difficulty changed) {
        var all = new ArrayList<>(kept);
        all.replaceAll(it -> it.number() == changed.number() ? changed : it);
        List<Difficulty> resolved = all.stream().filter(Difficulty::isResolved).toList();
        all.removeAll(resolved.subList(0, Math.max(0, resolved.size() - MOST_RESOLVED)));
        return new Difficulties(count, all);
    }
}
