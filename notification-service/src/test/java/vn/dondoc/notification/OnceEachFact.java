package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.directory.DirectoryHandler;
import vn.dondoc.notification.recipients.TaskEventsHandler;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.officials.DeputiesCopy;

/** What happens to the task of an agency and to its officials in {@link OnceEachPropertyIT}, by a clock that goes on from a Monday. */
enum OnceEachFact {
    ASSIGNED,
    RETURNED,
    MISSED,
    ESCALATED,
    HEAD_COMES,
    CLERK_COMES,
    OFFICER_COMES,
    OFFICER_ACTS_FOR_HEAD,
    CLERK_ACTS_FOR_HEAD,
    CLERK_BECOMES_HEAD,
    HEAD_BECOMES_OFFICER,
    HEAD_GOES_TO_ASSIGNER,
    HEAD_COMES_BACK,
    HEAD_LEAVES,
    EVENING_COMES,
    MORNING_COMES;

    static final List<OnceEachFact> ALL = List.of(values());
    static final String ASSIGNER = "-giver";

    /** A Monday. */
    static final MutableClock CLOCK =
            MutableClock.of(VietnamTime.at(LocalDate.of(2026, 3, 2), LocalTime.NOON), VietnamTime.ZONE);

    /** The clock of all instances goes on to that hour, today or on the next day. */
    static synchronized void goOnTo(int hour) {
        Instant now = CLOCK.instant();
        Instant next = VietnamTime.at(VietnamTime.dayOf(now), LocalTime.of(hour, 0));
        CLOCK.set(
                next.isAfter(now) ? next : VietnamTime.at(VietnamTime.dayOf(now).plusDays(1), LocalTime.of(hour, 0)));
    }

    void tell(RunningService instance, String agency) {
        String assigner = agency + ASSIGNER;
        TaskFacts task = TaskEvents.givenBy(assigner, TaskEvents.task(agency, "1", agency, 1, Urgency.NORMAL));
        String head = agency + ".head";
        String clerk = agency + ".clerk";
        String officer = agency + ".officer";
        switch (this) {
            case ASSIGNED -> tellOfTask(instance, TaskEvents.assigned(task));
            case RETURNED -> tellOfTask(instance, TaskEvents.returned(task, "thiếu số liệu"));
            case MISSED -> tellOfTask(instance, TaskEvents.missed(task));
            case ESCALATED -> tellOfTask(instance, TaskEvents.escalated(task, 1, 1));
            case HEAD_COMES -> tellOfOfficial(instance, 1, Wire.official(head, agency, OfficialRole.HEAD));
            case CLERK_COMES -> tellOfOfficial(instance, 1, Wire.official(clerk, agency, OfficialRole.CLERK));
            case OFFICER_COMES -> tellOfOfficial(instance, 1, Wire.official(officer, agency, OfficialRole.OFFICER));
            case OFFICER_ACTS_FOR_HEAD -> tellOfDeputy(instance, officer, head);
            case CLERK_ACTS_FOR_HEAD -> tellOfDeputy(instance, clerk, head);
            case CLERK_BECOMES_HEAD -> tellOfOfficial(instance, 2, Wire.official(clerk, agency, OfficialRole.HEAD));
            case HEAD_BECOMES_OFFICER -> tellOfOfficial(instance, 2, Wire.official(head, agency, OfficialRole.OFFICER));
            case HEAD_GOES_TO_ASSIGNER -> tellOfOfficial(instance, 3, Wire.official(head, assigner, OfficialRole.HEAD));
            case HEAD_COMES_BACK -> tellOfOfficial(instance, 4, Wire.official(head, agency, OfficialRole.HEAD));
            case EVENING_COMES -> goOnTo(19);
            case MORNING_COMES -> goOnTo(8);
            case HEAD_LEAVES -> tellOfOfficial(instance, 5, whoLeft(head, agency));
        }
    }

    private static OfficialMessage whoLeft(String official, String agency) {
        return new OfficialMessage.Recorded(
                official, official, agency, OfficialRole.HEAD, null, false, TaskEvents.ASSIGNER);
    }

    private static void tellOfTask(RunningService instance, EventEnvelope<TaskMessage> event) {
        instance.bean(TaskEventsHandler.class).on(List.of(new ReceivedEvent<>(event, 0, 0)));
    }

    private static void tellOfOfficial(RunningService instance, long sequence, OfficialMessage official) {
        instance.bean(DirectoryHandler.class)
                .onOfficials(List.of(new ReceivedEvent<>(Wire.envelope(sequence, official), 0, 0)));
    }

    private static void tellOfDeputy(RunningService instance, String deputy, String other) {
        var period = new DirectoryMessage.DeputyRecorded(
                deputy,
                deputy,
                other,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                null,
                false,
                TaskEvents.ASSIGNER);
        instance.bean(DeputiesCopy.class).on(List.of(new ReceivedEvent<>(Wire.envelope(1, period), 0, 0)));
    }
}
