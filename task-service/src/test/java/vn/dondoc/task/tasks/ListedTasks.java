package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;

/** What tests of lists ask and what they list. */
public final class ListedTasks {
    static final LocalDate TODAY = VietnamTime.dayOf(Given.IN_TIME);

    private ListedTasks() {}

    /** The first page by id. */
    public static TaskQuery first(TaskFilter filter, int limit) {
        return new TaskQuery(filter, TaskSort.BY_ID, null, limit, Given.IN_TIME);
    }

    /** All pages after one another. */
    static List<String> walk(Tasks tasks, TaskFilter filter, TaskSort order, int limit) {
        SearchTerms sought = Objects.requireNonNullElse(filter.terms(), SearchTerms.of(""));
        var ids = new ArrayList<String>();
        TaskSort.Cursor after = null;
        List<VersionedTask> page;
        do {
            page = tasks.list(new TaskQuery(filter, order, after, limit, Given.IN_TIME));
            page.forEach(task -> ids.add(task.task().id().value()));
            after = page.isEmpty() ? null : placeOf(order, page.getLast().task().state(), sought);
        } while (!page.isEmpty());
        return ids;
    }

    /** Where a task stands in a list of what is sought. */
    static TaskSort.Cursor placeOf(TaskSort order, TaskState task, SearchTerms sought) {
        String key = switch (order) {
            case BY_ID -> "";
            case BY_RELEVANCE ->
                SearchTerms.of(task.assignment().searchableText()).spellAlike(sought) ? TaskSort.EXACT : TaskSort.ALIKE;
            case BY_DUE_DATE -> TaskSort.dueKey(task.deadline().dueOn());
        };
        return new TaskSort.Cursor(key, task.id());
    }

    /** A task that was assigned {@link Given#IN_TIME}; with no date there is no deadline. */
    public static Task assigned(Assignment assignment, @Nullable LocalDate dueOn) {
        Deadline deadline = dueOn == null ? new Deadline.NoDeadline() : new Deadline.FixedDate(dueOn, null);
        return Given.assigned(assignment, deadline);
    }

    /** So many days after the assignment; with none there is no deadline. */
    static Task due(String directive, String item, @Nullable Integer days) {
        return assigned(Given.assignment(directive, item, Given.LEAD), days == null ? null : TODAY.plusDays(days));
    }

    /** Seen {@link Given#IN_TIME} or days later. */
    static List<Task> inEveryTimeliness(String directive) {
        List<Task> all = new ArrayList<>();
        for (Integer days : new Integer[] {null, -5, 0, 3, 4, 9}) {
            for (TaskStatus state :
                    List.of(TaskStatus.ASSIGNED, TaskStatus.IN_PROGRESS, TaskStatus.REPORTED, TaskStatus.COMPLETED)) {
                all.add(walked(due(directive, state.name() + days, days), state, Given.IN_TIME));
            }
            Task late = due(directive, "LATE" + days, days);
            late.sendDueReminders(Given.POLICY, Given.assigner(Given.IN_TIME));
            all.add(late);
            Task declined = due(directive, "DECLINED" + days, days);
            declined.decline(new Reason("Không đúng chức năng"), Given.POLICY, Given.lead(Given.IN_TIME));
            all.add(declined);
        }
        return all;
    }

    /** By real steps of the lead and the assigner, the result handed in at that moment. */
    static Task walked(Task task, TaskStatus to, Instant handedIn) {
        if (to == TaskStatus.ASSIGNED) {
            return task;
        }
        task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        if (to == TaskStatus.ACKNOWLEDGED) {
            return task;
        }
        task.update(Given.progress(10), Given.lead(Given.IN_TIME));
        if (to == TaskStatus.IN_PROGRESS) {
            return task;
        }
        task.reportResult(Given.result(), Given.POLICY, Given.lead(handedIn));
        if (to == TaskStatus.COMPLETED) {
            task.confirm(Given.assigner(handedIn));
        }
        return task;
    }

    /** An assignment whose text and subject are said, all else unremarkable. */
    public static Assignment saying(String directive, String item, String text, String subject, String number) {
        return new Assignment(
                new Assignment.Directive(directive, number, subject, TODAY, Given.ASSIGNER),
                new Assignment.Item(
                        item, new Assignment.ItemTexts(text, null), List.of(), List.of(), Urgency.NORMAL, null),
                Given.LEAD,
                1,
                0);
    }

    /** The stored task, amended to say something else. */
    static VersionedTask reworded(Tasks tasks, Task task, String text) {
        VersionedTask stored = tasks.find(task.id()).orElseThrow();
        Assignment assignment = task.state().assignment();
        stored.task()
                .amend(
                        saying(
                                assignment.directiveId(),
                                assignment.itemNumber(),
                                text,
                                assignment.directive().subject(),
                                "1/CT-UBND"),
                        Given.terms(new Deadline.NoDeadline()),
                        new Reason("Nội dung mới"),
                        Given.POLICY,
                        Given.assigner(Given.IN_TIME));
        return stored;
    }

    /** The stored task, acknowledged and with more time. */
    static VersionedTask extended(Tasks tasks, Task task, LocalDate dueOn) {
        VersionedTask stored = tasks.find(task.id()).orElseThrow();
        var request = new ExtensionRequest(dueOn, new Reason("Mưa lũ"), new Reason("Xong"));
        var approval = new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý"));
        stored.task().acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        stored.task().requestExtension(request, Given.POLICY, Given.lead(Given.IN_TIME));
        stored.task().decideExtension(1, approval, Given.POLICY, Given.assigner(Given.IN_TIME));
        return stored;
    }

    static Assignment between(String directive, String assigner, String lead, @Nullable String coordinator) {
        return new Assignment(
                new Assignment.Directive(directive, "1/CT-UBND", "Việc chung", TODAY, assigner),
                new Assignment.Item(
                        "1",
                        new Assignment.ItemTexts("Làm việc chung", null),
                        List.of(
                                Coordinator.asked(null, "Ban Tổ chức Tỉnh ủy", null),
                                Coordinator.asked(coordinator, "Cơ quan phối hợp", null)),
                        List.of("Đất đai", "Quy hoạch"),
                        Urgency.NORMAL,
                        null),
                lead,
                1,
                0);
    }
}
