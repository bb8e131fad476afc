package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.PreparingClerks;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlinePolicyProperties;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.directives.DirectiveTaskService;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.references.ReferenceDateService;
import vn.dondoc.task.reminder.ReminderPolicy;
import vn.dondoc.task.reminder.ReminderSchedule;
import vn.dondoc.task.reminder.ScheduledReminder;

/** Tasks by the state they are in, each walked there by real steps. */
public final class Given {
    public static final String ASSIGNER = "H56";
    public static final String LEAD = "H56.02";
    public static final LocalDate DUE = LocalDate.of(2026, 1, 9);
    public static final Instant IN_TIME = Instant.parse("2026-01-05T02:00:00Z");
    /** 00:00 of 10 January in Vietnam. */
    public static final Instant MISSED_FROM = Instant.parse("2026-01-09T17:00:00Z");

    public static final DeadlinePolicy POLICY =
            new DeadlinePolicy(TestCalendars.shipped(), ReminderPolicy.DEFAULT, ExtensionPolicy.DEFAULT);

    private Given() {}

    /** Stands still at {@link #IN_TIME} until a test moves it. */
    public static MutableClock clock() {
        return MutableClock.of(IN_TIME, VietnamTime.ZONE);
    }

    public static DeadlinePolicies policies() {
        return policies(new InMemoryCalendars());
    }

    public static DeadlinePolicies policies(Calendars calendars) {
        return new DeadlinePolicies(
                calendars,
                new DeadlinePolicyProperties(ReminderPolicy.DEFAULT, ExtensionPolicy.DEFAULT, CountingPolicy.DEFAULT));
    }

    /** By the province's directory, in which each agency is below the province itself. */
    public static TaskAccess access() {
        return access(Map.of());
    }

    /** @param parents the agencies that are below others */
    public static TaskAccess access(Map<String, String> parents) {
        var tree = new AgencyTree(ASSIGNER, Set.of("H56.01"), parents);
        return new TaskAccess(new AgencyTrees(() -> tree, clock()), PreparingClerks.none());
    }

    public static DirectiveTaskService directiveTasks(Tasks tasks) {
        var references =
                new ReferenceDateService(new InMemoryReferenceDates(), tasks, new TaskBatch(tasks, policies()));
        return directiveTasks(tasks, references);
    }

    static DirectiveTaskService directiveTasks(Tasks tasks, ReferenceDateService references) {
        var batch = new TaskBatch(tasks, policies());
        return new DirectiveTaskService(tasks, batch, new InMemoryDirectiveReplacements(), policies(), references);
    }

    public static CommandContext lead(Instant time) {
        return context(LEAD, OfficialRole.OFFICER, time);
    }

    public static CommandContext assigner(Instant time) {
        return context(ASSIGNER, OfficialRole.DEPUTY_HEAD, time);
    }

    public static CommandContext context(String agency, OfficialRole role, Instant time) {
        return context(agency, role, time, UUID.randomUUID().toString());
    }

    public static CommandContext context(String agency, OfficialRole role, Instant time, String command) {
        Actor actor = new Actor(agency + "." + role.name().toLowerCase(java.util.Locale.ROOT), agency, role);
        return new CommandContext(actor, time, Trace.of("correlation-1"), CommandId.of(command));
    }

    public static Assignment assignment(String directive, String item, String lead) {
        return assignment(directive, item, lead, List.of());
    }

    public static Assignment assignment(String directive, String item, String lead, List<Coordinator> coordinators) {
        return new Assignment(
                new Assignment.Directive(
                        directive, "31/CĐ-UBND", "Bảo đảm hàng hóa thiết yếu", VietnamTime.dayOf(IN_TIME), ASSIGNER),
                new Assignment.Item(
                        item,
                        new Assignment.ItemTexts("Kiểm tra nguồn cung", "Báo cáo"),
                        coordinators,
                        List.of("Công thương"),
                        Urgency.URGENT,
                        null),
                lead,
                1,
                0);
    }

    public static Task assigned() {
        return assigned(assignment("d1", "1", LEAD));
    }

    public static Task assigned(Assignment assignment) {
        return assigned(assignment, new Deadline.FixedDate(DUE, null));
    }

    public static Task assigned(Assignment assignment, Deadline deadline) {
        return Task.assign(assignment, terms(deadline), POLICY, assigner(IN_TIME));
    }

    public static Task assigned(Deadline deadline) {
        return assigned(assignment("d1", "1", LEAD), deadline);
    }

    /** By an item that says that its dates are meant for that very day. */
    public static Task assignedForTheVeryDay(Deadline deadline) {
        return assigned(itemOf(Urgency.URGENT, true, List.of()), deadline);
    }

    static Assignment itemOf(Urgency urgency, @Nullable Boolean exactDay, List<Coordinator> coordinators) {
        Assignment usual = assignment("d1", "1", LEAD);
        var item = new Assignment.Item("1", usual.item().wording(), coordinators, List.of(), urgency, exactDay);
        return new Assignment(usual.directive(), item, LEAD, 1, 0);
    }

    public static DeadlineTerms terms(Deadline deadline) {
        Period given = deadline instanceof Deadline.OpenEnded(Period period) ? period : null;
        return new DeadlineTerms(deadline, given, VietnamTime.dayOf(IN_TIME));
    }

    public static Task acknowledged() {
        Task task = assigned();
        task.acknowledge(POLICY, lead(IN_TIME));
        return task;
    }

    public static Task inProgress() {
        Task task = acknowledged();
        task.update(progress(40), lead(IN_TIME));
        return task;
    }

    public static Task reported() {
        Task task = inProgress();
        task.reportResult(result(), POLICY, lead(IN_TIME));
        return task;
    }

    public static Task completed() {
        Task task = reported();
        task.confirm(assigner(IN_TIME));
        return task;
    }

    public static Task declined() {
        Task task = assigned();
        task.decline(new Reason("Không đúng chức năng"), POLICY, lead(IN_TIME));
        return task;
    }

    public static Task cancelled() {
        Task task = assigned();
        task.cancel(Cancellation.revocation(new Reason("Thu hồi")), POLICY, assigner(IN_TIME));
        return task;
    }

    public static Task suspended() {
        Task task = inProgress();
        task.suspend(new Reason("Chờ hướng dẫn của Bộ"), POLICY, assigner(IN_TIME));
        return task;
    }

    /** Asked for and granted. */
    static void extend(Task task, LocalDate dueOn) {
        var reason = new Reason("Gia hạn");
        task.requestExtension(new ExtensionRequest(dueOn, reason, reason), POLICY, lead(IN_TIME));
        task.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, reason), POLICY, assigner(IN_TIME));
    }

    /** Of the lead. */
    public static List<ScheduledReminder> reminders(DeadlinePolicy policy, LocalDate dueOn) {
        return ReminderSchedule.of(dueOn, null, LEAD, policy.calendar(), policy.reminders())
                .reminders();
    }

    public static Task in(TaskStatus status) {
        return switch (status) {
            case ASSIGNED -> assigned();
            case ACKNOWLEDGED -> acknowledged();
            case IN_PROGRESS -> inProgress();
            case REPORTED -> reported();
            case COMPLETED -> completed();
            case DECLINED -> declined();
            case SUSPENDED -> suspended();
            case CANCELLED -> cancelled();
        };
    }

    public static Progress progress(int percent) {
        return new Progress(percent, "Đã kiểm tra một nửa số chợ", List.of("Thiếu người"), List.of());
    }

    public static Result result() {
        return new Result("Đã kiểm tra xong", List.of(evidence("a".repeat(64))));
    }

    public static Evidence evidence(String sha256) {
        return new Evidence("bao-cao.pdf", "application/pdf", 1024, sha256, "https://files.example.gov.vn/1");
    }
}
