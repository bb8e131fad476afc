package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** The sample: 574 tasks of one directive to 181 agencies, from the topics to inboxes and mails. C01 helps S02 with item 6. */
class NotificationServiceIT {
    private static final String DIRECTIVE = "sample";
    private static final String DATABASE = TestStores.freshDatabase();
    private static final Document OFFICIALS_OF_THE_SAMPLE =
            new Document("agencyId", new Document("$regex", "^[SXC]\\d+$"));

    private static MailCatcher mails;
    private static RunningService service;

    @BeforeAll
    static void assignTheSample() {
        mails = MailCatcher.start();
        service = RunningService.start(DATABASE, "sample", mails.settings());
        Wire.directory(directory().toArray(Message[]::new));
        Waiting.until(
                "all officials",
                () -> service.mongo().getCollection("officials").countDocuments(OFFICIALS_OF_THE_SAMPLE) == 183);
        Wire.tasks(assignments());
        Waiting.until(
                "181 mails",
                () -> service.summary(DIRECTIVE),
                all -> all.at("/mail/sent").asInt() == 181);
    }

    @AfterAll
    static void stop() {
        service.close();
        mails.close();
    }

    private static List<String> departments() {
        return IntStream.rangeClosed(1, 15).mapToObj(n -> "S%02d".formatted(n)).toList();
    }

    private static List<String> communes() {
        return IntStream.rangeClosed(1, 166).mapToObj(n -> "X%03d".formatted(n)).toList();
    }

    private static List<Message> directory() {
        List<Message> all = new ArrayList<>();
        Stream.concat(departments().stream(), communes().stream()).forEach(agency -> {
            all.add(Wire.agency(agency, "Cơ quan " + agency));
            all.add(Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        });
        all.add(Wire.official("S02.clerk", "S02", OfficialRole.CLERK));
        all.add(Wire.official("C01.head", "C01", OfficialRole.HEAD));
        return all;
    }

    /** 3 × 181 + 15 + 15 + 1. */
    private static List<EventEnvelope<TaskMessage>> assignments() {
        List<EventEnvelope<TaskMessage>> all = new ArrayList<>();
        communes().forEach(commune -> add(all, commune, 3));
        departments().forEach(department -> add(all, department, department.equals("S02") ? 6 : 5));
        return all;
    }

    private static void add(List<EventEnvelope<TaskMessage>> all, String agency, int items) {
        for (int item = 1; item <= items; item++) {
            all.add(TaskEvents.assigned(
                    item == 6
                            ? TaskEvents.helpedBy("C01", new TaskEvents.Key(DIRECTIVE, "6", agency), items)
                            : TaskEvents.task(DIRECTIVE, Integer.toString(item), agency, items, Urgency.NORMAL)));
        }
    }

    @Test
    void eachOf181AgenciesGetsOneNotice() {
        JsonNode summary = service.summary(DIRECTIVE);

        assertThat(assignments()).hasSize(574);
        assertThat(summary.get("agencies").asInt()).isEqualTo(181);
        assertThat(summary.get("notices").asInt()).isEqualTo(181);
        assertThat(summary.get("tasks").asInt()).isEqualTo(574);
        assertThat(summary.get("waiting").asInt()).isZero();
        assertThat(summary.get("mail").toString()).isEqualTo("{\"sent\":181,\"pending\":0,\"skipped\":0,\"failed\":0}");
    }

    @Test
    void coordinatingAgencyGetsANoticeOfItsOwn() {
        JsonNode inbox = service.json("/api/v1/inbox", "C01.head").get("items");

        assertThat(inbox).singleElement().satisfies(notice -> {
            assertThat(notice.get("party").asString()).isEqualTo("COORDINATORS");
            assertThat(notice.get("title").asString())
                    .isEqualTo("Nhiệm vụ phối hợp mới: 1 nhiệm vụ theo văn bản 23001/UBND-THĐT");
        });
        assertThat(service.summary(DIRECTIVE).at("/byKind/ASSIGNED").asInt()).isEqualTo(182);
    }

    @Test
    void colleaguesSeeWhatTheirAgencyGotAndNothingElse() {
        assertThat(service.json("/api/v1/inbox", "S02.clerk").get("items")).isEmpty();
        assertThat(service.json("/api/v1/agency-inbox", "S02.clerk").get("items"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.get("officialId").asString()).isEqualTo("S02.head");
                    assertThat(notice.get("officialName").asString()).isEqualTo("S02.head");
                    assertThat(notice.get("agencyName").asString()).isEqualTo("Cơ quan S02");
                });
    }

    @Test
    void callersLearnWhoTheyAreByTheDirectory() {
        JsonNode me = service.json("/api/v1/me", "S02.clerk");

        assertThat(me.get("officialName").asString()).isEqualTo("S02.clerk");
        assertThat(me.get("agencyName").asString()).isEqualTo("Cơ quan S02");
        assertThat(me.get("rights").valueStream().map(JsonNode::asString))
                .containsExactly("READ_NOTICES", "CHOOSE_NOTICES", "READ_SHARED_INBOX", "COUNT_NOTICES");
    }

    @Test
    void eachAgencyGetsOneMail() throws MessagingException {
        assertThat(ofTheSample(".head@")).hasSize(181).doesNotHaveDuplicates();
        assertThat(ofTheSample(".clerk@")).isEmpty();
        assertThat(mails.to("S02.head")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Nhiệm vụ mới: 6 nhiệm vụ theo văn bản 23001/UBND-THĐT");
            assertThat(MailCatcher.parts(mail))
                    .hasSize(2)
                    .allSatisfy(part -> assertThat(part)
                            .contains("giao Cơ quan S02 chủ trì 6 nhiệm vụ")
                            .doesNotContain("6 task(s)"));
            assertThat(MailCatcher.header(mail, "List-Unsubscribe")).isEmpty();
        });
    }

    @Test
    void noticeStandsInTheInboxOfTheHead() {
        JsonNode inbox = service.json("/api/v1/inbox", "X007.head");

        assertThat(inbox.get("items")).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("ASSIGNED");
            assertThat(notice.get("title").asString())
                    .isEqualTo("Nhiệm vụ mới: 3 nhiệm vụ theo văn bản 23001/UBND-THĐT");
            assertThat(notice.get("taskIds")).hasSize(3);
        });
        assertThat(service.json("/api/v1/inbox", "S02.clerk").get("items")).isEmpty();
    }

    @Test
    void noticeKeepsTheTimeOfItsFirstReading() {
        String id = service.json("/api/v1/inbox", "X008.head").at("/items/0/id").asString();
        assertThat(unread("X008.head")).isEqualTo(1);

        JsonNode first = RunningService.json(service.post("/api/v1/inbox/" + id + "/read", "X008.head"));
        JsonNode second = RunningService.json(service.post("/api/v1/inbox/" + id + "/read", "X008.head"));

        assertThat(first.get("readAt").asString()).isNotEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(unread("X008.head")).isZero();
        assertThat(service.json("/api/v1/inbox/" + id, "X008.head")).isEqualTo(first);
    }

    @Test
    void etagChangesWhenTheNoticeIsRead() {
        String id = service.json("/api/v1/inbox", "X012.head").at("/items/0/id").asString();
        String path = "/api/v1/inbox/" + id;
        String unread = etag(service.get(path, "X012.head"));

        String read = etag(service.post(path + "/read", "X012.head"));

        assertThat(unread).matches("\"\\d+\"");
        assertThat(read).matches("\"\\d+\"").isNotEqualTo(unread);
        assertThat(etag(service.get(path, "X012.head"))).isEqualTo(read);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    @Test
    void noticesOfOthersAreNotFound() {
        String id = service.json("/api/v1/inbox", "X009.head").at("/items/0/id").asString();

        assertThat(service.get("/api/v1/inbox/" + id, "X010.head").statusCode()).isEqualTo(404);
        assertThat(service.post("/api/v1/inbox/" + id + "/read", "X010.head").body())
                .contains("urn:dondoc:problem:notice-not-found");
        assertThat(service.anonymous("/api/v1/inbox").statusCode()).isEqualTo(401);
        assertThat(unread("X009.head")).isEqualTo(1);
    }

    @Test
    void pagesListTheNewestNoticesFirst() {
        String head = "P1.head";
        Wire.directory(Wire.official(head, "P1", OfficialRole.HEAD));
        for (int n = 1; n <= 5; n++) {
            Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.task("paged-" + n, "1", "P1", 1, Urgency.NORMAL))));
        }
        Waiting.until("five notices", () -> unread(head) == 5);

        List<String> seen = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = service.json("/api/v1/inbox?limit=2" + next, head);
            page.get("items").forEach(notice -> {
                seen.add(notice.get("directiveId").asString());
                times.add(notice.get("createdAt").asString());
            });
            next = page.has("next") ? "&after=" + page.get("next").asString() : "";
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactlyInAnyOrder("paged-1", "paged-2", "paged-3", "paged-4", "paged-5");
        assertThat(times.stream().map(Instant::parse)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void redeliveryOfEverythingChangesNothing() {
        service.post(
                "/api/v1/inbox/"
                        + service.json("/api/v1/inbox", "X011.head")
                                .at("/items/0/id")
                                .asString() + "/read",
                "X011.head");
        Set<Document> before = noticesOfTheSample();

        // once behind the guard, and once more by an instance that has no memory of what it handled
        Wire.tasks(assignments());
        service.mongo().getDb().getCollection("consumed_dondoc_tasks_v1").drop();
        service.mongo().getDb().getCollection("consumed_dondoc_directory_v1").drop();
        try (RunningService again = RunningService.startFromTheBeginning(DATABASE, "sample-again", mails.settings())) {
            String marker = "marker-of-redelivery";
            Wire.tasks(IntStream.range(0, 200)
                    .mapToObj(n -> TaskEvents.assigned(TaskEvents.task(marker, "" + n, "M" + n, 1, Urgency.NORMAL)))
                    .toList());
            Waiting.until(
                    "all partitions read to the marker",
                    () -> again.summary(marker).get("tasks").asInt() == 200);

            assertThat(noticesOfTheSample()).isEqualTo(before);
        }
        assertThat(ofTheSample(".head@")).hasSize(181);
    }

    /** The topics are shared with the other tests, and read from the beginning: their officials have mail too. */
    private static List<String> ofTheSample(String part) {
        return mails.recipients(part).stream()
                .filter(to -> to.matches("[SX]\\d+\\..*"))
                .toList();
    }

    private static int unread(String officialId) {
        return service.json("/api/v1/inbox/unread-count", officialId)
                .get("unread")
                .asInt();
    }

    private static Set<Document> noticesOfTheSample() {
        return service.mongo()
                .getCollection("notices")
                .find(new Document("content.directive.directiveId", DIRECTIVE))
                .into(new HashSet<>());
    }
}
