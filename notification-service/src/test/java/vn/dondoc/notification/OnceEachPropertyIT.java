package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.choice.Mute;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.directory.DirectoryHandler;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.recipients.TaskEventsHandler;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.officials.DeputiesCopy;

/**
 * Two instances are told at the same time, in any order and as often as you like, of what happens to a task, who comes, rises, steps down
 * and leaves, and who acts for whom, while the hours of sending begin and end and an instance is started anew; all of it at last. Whatever comes after what, each
 * official is told each matter once by each channel, the ledger says what became of each, and what cannot be muted arrives.
 */
class OnceEachPropertyIT {
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final int CASES_PER_RESTART = 8;
    /** A Monday. */
    private static final MutableClock CLOCK =
            MutableClock.of(VietnamTime.at(LocalDate.of(2026, 3, 2), LocalTime.NOON), VietnamTime.ZONE);

    private static String[] settings;
    private static String database;
    private static MailCatcher mails;
    private static List<RunningService> instances;

    @BeforeContainer
    static void start() {
        mails = MailCatcher.start();
        database = TestStores.freshDatabase();
        settings = mails.settings(
                "--notification.window.opens=07:00",
                "--notification.window.closes=18:00",
                "--notification.delivery.grace=0ms",
                "--notification.delivery.wait-for-official=P300D",
                "--notification.delivery.pending-interval=50ms",
                "--notification.delivery.hand-over-interval=50ms");
        // the clock leaps over hours, and nobody who is sending is dead
        Arrays.asList(settings).replaceAll(it -> it.replace("sending.lease=20s", "sending.lease=300d"));
        instances = new ArrayList<>(List.of(startOne(), startOne()));
    }

    private static RunningService startOne() {
        return RunningService.startBy(CLOCK, database, "once-each", settings);
    }

    /** The clock of all instances goes on to that hour, today or on the next day. */
    private static synchronized void goOnTo(int hour) {
        Instant now = CLOCK.instant();
        Instant next = VietnamTime.at(VietnamTime.dayOf(now), LocalTime.of(hour, 0));
        CLOCK.set(
                next.isAfter(now) ? next : VietnamTime.at(VietnamTime.dayOf(now).plusDays(1), LocalTime.of(hour, 0)));
    }

    @AfterContainer
    static void stop() {
        instances.forEach(RunningService::close);
        mails.close();
    }

    enum Fact {
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
        HEAD_LEAVES,
        EVENING_COMES,
        MORNING_COMES;

        static final List<Fact> ALL = List.of(values());
    }

    private static void tell(RunningService instance, Fact fact, String agency) {
        TaskFacts task = TaskEvents.task(agency, "1", agency, 1, Urgency.NORMAL);
        String head = agency + ".head";
        String clerk = agency + ".clerk";
        String officer = agency + ".officer";
        switch (fact) {
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
            case EVENING_COMES -> goOnTo(19);
            case MORNING_COMES -> goOnTo(8);
            case HEAD_LEAVES ->
                tellOfOfficial(
                        instance,
                        3,
                        new OfficialMessage.Recorded(
                                head, head, agency, OfficialRole.HEAD, null, false, TaskEvents.ASSIGNER));
        }
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

    /** All of the directive: what may be muted is not sent to the officer. */
    private static void mutes(String officer, String directive) {
        var mute = new Mute(null, directive, VietnamTime.dayOf(CLOCK.instant()).plusDays(90));
        var choices = new NoticeChoices(
                officer, List.of(mute), EnumSet.allOf(Channel.class), NoticeChoices.Language.VI, true, null);
        var context = new CommandContext(TaskEvents.ASSIGNER, CLOCK.instant(), Trace.of("test"), CommandId.of(officer));
        instances.getFirst().bean(NoticeChoicesStore.class).choose(choices, 0, context);
    }

    @Provide
    Arbitrary<List<Fact>> orders() {
        return Arbitraries.of(Fact.ALL).list().ofMinSize(4).ofMaxSize(16);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void eachOfficialIsToldEachMatterOnceAndNoneIsToldToNobody(
            @ForAll("orders") List<Fact> first, @ForAll("orders") List<Fact> second) throws Exception {
        String agency = "once" + CASES.incrementAndGet();
        mutes(agency + ".officer", agency);

        // at a quiet moment: what an instance that stops is about to send is free again after its lease, which is long
        // here
        if (CASES.get() % CASES_PER_RESTART == 0) {
            instances.removeLast().close();
            instances.add(startOne());
        }
        atTheSameTime(List.of(first, second), agency);
        atTheSameTime(List.of(Fact.ALL, Fact.ALL.reversed()), agency);
        goOnTo(10);

        List<Document> notices = Waiting.until(
                "nothing to wait",
                () -> noticesOf(agency),
                all -> all.stream().noneMatch(OnceEachPropertyIT::isWaiting));
        Map<String, List<Document>> matters =
                notices.stream().collect(Collectors.groupingBy(OnceEachPropertyIT::matterOf));
        assertThat(matters).hasSize(4);
        matters.values().forEach(told -> isToldOnce(told, agency));
        assertThat(Stream.of("head", "clerk", "officer").map(who -> agency + "." + who))
                .allSatisfy(who -> assertThat(mails.to(who))
                        .extracting(OnceEachPropertyIT::titleOf)
                        .doesNotHaveDuplicates());
    }

    /** All notices of one matter. */
    private static void isToldOnce(List<Document> told, String agency) {
        assertThat(told.stream().map(OnceEachPropertyIT::officialOf))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain(agency + ".head");
        assertThat(told).allMatch(it -> isSent(it) == !isMuted(it, agency)).allMatch(OnceEachPropertyIT::isInLedger);
    }

    private static void atTheSameTime(List<List<Fact>> orders, String agency) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> told = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                RunningService instance = instances.get(i);
                List<Fact> order = orders.get(i);
                told.add(threads.submit(() -> order.forEach(fact -> tell(instance, fact, agency))));
            }
            for (Future<?> one : told) {
                one.get();
            }
        }
    }

    private static List<Document> noticesOf(String agency) {
        return instances
                .getFirst()
                .mongo()
                .getCollection("notices")
                .find(new Document("recipient.agencyId", agency))
                .into(new ArrayList<>());
    }

    private static boolean isWaiting(Document notice) {
        return officialOf(notice) == null
                || statusOf(notice).equals("PENDING")
                || officialOf(notice).endsWith(".head");
    }

    private static String officialOf(Document notice) {
        return notice.getEmbedded(List.of("recipient", "officialId"), String.class);
    }

    private static String statusOf(Document notice) {
        return notice.getEmbedded(List.of("deliveries", "mail", "status"), String.class);
    }

    private static String kindOf(Document notice) {
        return notice.getEmbedded(List.of("content", "kind"), String.class);
    }

    private static String matterOf(Document notice) {
        String id = notice.getString("_id");
        return id.substring(0, id.lastIndexOf(':'));
    }

    private static boolean isSent(Document notice) {
        return statusOf(notice).equals("SENT");
    }

    /** By each channel it says what became of the notice, and why where it was not sent. */
    private static boolean isInLedger(Document notice) {
        return Stream.of("mail", "gateway")
                .map(channel -> notice.getEmbedded(List.of("deliveries", channel), Document.class))
                .allMatch(delivery -> switch (delivery.getString("status")) {
                    case "SENT" -> true;
                    case "SKIPPED" -> delivery.getString("reason") != null;
                    default -> false;
                });
    }

    private static boolean isMuted(Document notice, String agency) {
        Predicate<String> mayBeMuted = List.of("ASSIGNED", "RETURNED")::contains;
        return officialOf(notice).equals(agency + ".officer") && mayBeMuted.test(kindOf(notice));
    }

    private static String titleOf(MimeMessage mail) {
        return MailCatcher.subject(mail).replaceFirst("\\[Thay mặt [^]]*] ", "");
    }
}
