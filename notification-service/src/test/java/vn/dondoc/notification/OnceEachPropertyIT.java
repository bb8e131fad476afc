package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
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
import java.util.stream.IntStream;
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
import vn.dondoc.contracts.Trace;
import vn.dondoc.notification.choice.Mute;
import vn.dondoc.notification.choice.NoticeChoices;
import vn.dondoc.notification.choice.NoticeChoicesStore;
import vn.dondoc.notification.delivery.gateway.GatewayReceiver;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Two instances are told at the same time, in any order and as often as you like, of what happens to a task, who comes, rises, steps down,
 * goes to the agency that gave the task, comes back and leaves, and who acts for whom, while the hours of sending and the days of digests begin
 * and end and an instance is started anew; all of it at last. Whatever comes after what, each official is told each matter once by mail and by
 * gateway, or by one digest a day, the ledger says what became of each, and what cannot be muted arrives.
 */
class OnceEachPropertyIT {
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final int TRIES = 16;
    private static final int CASES_PER_RESTART = 5;
    private static String[] settings;
    private static String database;
    private static MailCatcher mails;
    private static GatewayReceiver gateway;
    private static List<RunningService> instances;

    @BeforeContainer
    static void start() {
        mails = MailCatcher.start();
        gateway = GatewayReceiver.startTimeless();
        database = TestStores.freshDatabase();
        settings = mails.settings(
                "--notification.window.opens=07:00",
                "--notification.window.closes=18:00",
                "--notification.delivery.grace=0ms",
                "--notification.delivery.wait-for-official=P300D",
                "--notification.delivery.pending-interval=50ms",
                "--notification.delivery.hand-over-interval=50ms",
                "--notification.digest.enabled=true",
                "--notification.digest.every=50ms",
                "--notification.digest.lease=300d",
                "--DONDOC_GATEWAYS_ENABLED=true",
                "--DONDOC_GATEWAYS_PRIVATE=true",
                "--notification.gateway.sending.poll=20ms",
                "--notification.gateway.sending.lease=300d");
        // the clock leaps over hours, and nobody who is sending is dead
        Arrays.asList(settings).replaceAll(it -> it.replace("sending.lease=20s", "sending.lease=300d"));
        settings = Stream.concat(
                        Arrays.stream(settings),
                        IntStream.rangeClosed(1, TRIES).boxed().flatMap(OnceEachPropertyIT::gatewayOf))
                .toArray(String[]::new);
        instances = new ArrayList<>(List.of(startOne(), startOne()));
    }

    private static Stream<String> gatewayOf(int number) {
        String agency = "--notification.gateway.agencies.[once" + number + "]";
        return Stream.of(agency + ".url=" + gateway.url(), agency + ".secrets=" + GatewayReceiver.SECRET);
    }

    private static RunningService startOne() {
        return RunningService.startBy(OnceEachFact.CLOCK, database, "once-each", settings);
    }

    @AfterContainer
    static void stop() {
        instances.forEach(RunningService::close);
        gateway.close();
        mails.close();
    }

    /** All of the directive: what may be muted is not sent to the officer. */
    private static void mutes(String officer, String directive) {
        var mute = new Mute(
                null, directive, VietnamTime.dayOf(OnceEachFact.CLOCK.instant()).plusDays(90));
        var choices = new NoticeChoices(
                officer, List.of(mute), EnumSet.allOf(Channel.class), NoticeChoices.Language.VI, true, null);
        var context = new CommandContext(
                TaskEvents.ASSIGNER, OnceEachFact.CLOCK.instant(), Trace.of("test"), CommandId.of(officer));
        instances.getFirst().bean(NoticeChoicesStore.class).choose(choices, 0, context);
    }

    @Provide
    Arbitrary<List<OnceEachFact>> orders() {
        return Arbitraries.of(OnceEachFact.ALL).list().ofMinSize(4).ofMaxSize(16);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void eachOfficialIsToldEachMatterOnceAndNoneIsToldToNobody(
            @ForAll("orders") List<OnceEachFact> first, @ForAll("orders") List<OnceEachFact> second) throws Exception {
        String agency = "once" + CASES.incrementAndGet();
        mutes(agency + ".officer", agency);

        // at a quiet moment: what an instance that stops is about to send is free again after its lease, which is long
        // here
        if (CASES.get() % CASES_PER_RESTART == 0) {
            instances.removeLast().close();
            instances.add(startOne());
        }
        atTheSameTime(List.of(first, second), agency);
        atTheSameTime(List.of(OnceEachFact.ALL, OnceEachFact.ALL.reversed()), agency);
        OnceEachFact.goOnTo(10);

        List<Document> notices = Waiting.until(
                "nothing to wait",
                () -> {
                    goOnIfAllWaitFor(OnceEachFact.CLOCK.instant(), agency);
                    return noticesOf(agency);
                },
                all -> all.stream().noneMatch(OnceEachPropertyIT::isWaiting));
        Map<String, List<Document>> matters =
                notices.stream().collect(Collectors.groupingBy(OnceEachPropertyIT::matterOf));
        assertThat(matters).hasSize(4);
        matters.values().forEach(told -> isToldOnce(told, agency));
        for (String who : List.of(agency + ".head", agency + ".clerk", agency + ".officer")) {
            assertThat(titlesOfMails(who, agency)).doesNotHaveDuplicates();
            assertThat(titlesOfCalls(who)).doesNotHaveDuplicates();
        }
    }

    /** All notices of one matter. */
    private static void isToldOnce(List<Document> told, String agency) {
        assertThat(told.stream().map(OnceEachPropertyIT::officialOf))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain(agency + ".head");
        assertThat(told).allMatch(it -> isSent(it) == !isMuted(it, agency)).allMatch(OnceEachPropertyIT::isInLedger);
    }

    /** What waits for the digest of a day, or for the hours, does so while the clock stands. */
    private static void goOnIfAllWaitFor(Instant now, String agency) {
        List<Document> waiting =
                noticesOf(agency).stream().filter(OnceEachPropertyIT::isWaiting).toList();
        boolean isLater = waiting.stream()
                .flatMap(notice -> Stream.of("mail", "gateway").map(channel -> deliveryOf(notice, channel)))
                .filter(delivery -> delivery.getString("status").equals("PENDING"))
                .allMatch(delivery -> delivery.getString("claim") == null
                        && delivery.getDate("dueAt") != null
                        && delivery.getDate("dueAt").toInstant().isAfter(now));
        if (!waiting.isEmpty() && isLater) {
            OnceEachFact.goOnTo(10);
        }
    }

    /** Digests by their day. A head who was at the agency that gave the task was told there what that is told, too. */
    private static List<String> titlesOfMails(String who, String agency) {
        List<String> titles = new ArrayList<>(
                mails.to(who).stream().map(OnceEachPropertyIT::titleOf).toList());
        boolean wasToldThere = noticesOf(agency + OnceEachFact.ASSIGNER).stream()
                .anyMatch(notice -> notice.toJson().contains("\"" + who + "\""));
        if (wasToldThere) {
            titles.stream()
                    .filter(title -> title.contains("Quá hạn: "))
                    .findFirst()
                    .ifPresent(titles::remove);
        }
        return titles;
    }

    private static List<String> titlesOfCalls(String who) {
        return gateway.callsFor(who).stream()
                .filter(GatewayReceiver.Call::verified)
                .map(call -> withoutOther(call.message().at("/data/title").asString("")))
                .toList();
    }

    private static void atTheSameTime(List<List<OnceEachFact>> orders, String agency) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> told = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                RunningService instance = instances.get(i);
                List<OnceEachFact> order = orders.get(i);
                told.add(threads.submit(() -> order.forEach(fact -> fact.tell(instance, agency))));
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
                || Stream.of("mail", "gateway")
                        .anyMatch(channel ->
                                deliveryOf(notice, channel).getString("status").equals("PENDING"))
                || officialOf(notice).endsWith(".head");
    }

    private static String officialOf(Document notice) {
        return notice.getEmbedded(List.of("recipient", "officialId"), String.class);
    }

    private static Document deliveryOf(Document notice, String channel) {
        return notice.getEmbedded(List.of("deliveries", channel), Document.class);
    }

    private static String kindOf(Document notice) {
        return notice.getEmbedded(List.of("content", "kind"), String.class);
    }

    private static String matterOf(Document notice) {
        String id = notice.getString("_id");
        return id.substring(0, id.lastIndexOf(':'));
    }

    /** By itself, or by a digest. */
    private static boolean isSent(Document notice) {
        return List.of("SENT", "COLLECTED").contains(deliveryOf(notice, "mail").getString("status"));
    }

    /** By each channel it says what became of the notice, and why where it was not sent by itself. */
    private static boolean isInLedger(Document notice) {
        return Stream.of("mail", "gateway")
                .map(channel -> deliveryOf(notice, channel))
                .allMatch(delivery -> switch (delivery.getString("status")) {
                    case "SENT" -> true;
                    case "SKIPPED", "COLLECTED" -> delivery.getString("reason") != null;
                    default -> false;
                });
    }

    private static boolean isMuted(Document notice, String agency) {
        Predicate<String> mayBeMuted = List.of("ASSIGNED", "RETURNED")::contains;
        return officialOf(notice).equals(agency + ".officer") && mayBeMuted.test(kindOf(notice));
    }

    private static String titleOf(MimeMessage mail) {
        String title = MailCatcher.subject(mail);
        return title.startsWith("Tổng hợp") ? title.replaceFirst(":.*", "") : withoutOther(title);
    }

    private static String withoutOther(String title) {
        return title.replaceFirst("\\[Thay mặt [^]]*] ", "");
    }
}
