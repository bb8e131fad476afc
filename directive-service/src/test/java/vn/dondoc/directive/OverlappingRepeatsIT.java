package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TopicReader;

/** One command sent several times at once, as a client does that got no answer in time: each gets the answer of the one. */
class OverlappingRepeatsIT extends RunningService {
    private static final int ROUNDS = 15;
    private static final int REPEATS = 4;
    private static int numbers = 50_000;

    @BeforeEach
    void importTheProvince() throws IOException {
        for (String kind : List.of("agencies", "groups", "officials")) {
            importExample(kind);
        }
    }

    /** What is sent to a directive, and the body it is sent with. */
    record Command(String step, BiFunction<String, String, String> body) {
        String sent(String number, String otherId) {
            return body.apply(number, otherId);
        }
    }

    static Stream<Named<Command>> commandsOnIssued() {
        return Stream.of(
                named("amend", (number, _) -> "{\"reason\": \"Bổ sung\", \"directive\": " + content(number) + "}"),
                named("revoke", (_, _) -> "{\"reason\": \"Thu hồi\"}"),
                named("replace", (_, otherId) -> "{\"reason\": \"Thay thế\", \"replacedById\": \"" + otherId + "\"}"));
    }

    private static Named<Command> named(String step, BiFunction<String, String, String> body) {
        return Named.of(step, new Command(step, body));
    }

    @Test
    void aDraftIsMadeOnceAndAnsweredAlike() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            String content = content(nextNumber());
            String key = UUID.randomUUID().toString();

            List<Answer> answers = repeated(() -> post("/api/v1/directives", content, "Idempotency-Key", key));

            assertAllAlike("draft, round " + round, 201, answers);
        }
    }

    @Test
    void anIssueIsDoneOnceAndAnsweredAlike() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Answer draft = post("/api/v1/directives", content(nextNumber()));

            List<Answer> answers = repeated(draft, "issue?acceptPastDueDates=true", "");

            assertAllAlike("issue, round " + round, 200, answers);
            assertEvents(draft.id(), "vn.dondoc.directive.issued.v1");
        }
    }

    @ParameterizedTest
    @MethodSource("commandsOnIssued")
    void aChangeOfAnIssuedDirectiveIsDoneOnceAndAnsweredAlike(Command command) throws InterruptedException {
        Answer other = issued(nextNumber());
        for (int round = 0; round < ROUNDS; round++) {
            String number = nextNumber();
            Answer directive = issued(number);

            List<Answer> answers = repeated(directive, command.step(), command.sent(number, other.id()));

            assertAllAlike(command.step() + ", round " + round, 200, answers);
        }
    }

    private List<Answer> repeated(Answer directive, String step, String body) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        return repeated(() -> post(
                "/api/v1/directives/" + directive.id() + "/" + step,
                body,
                "If-Match",
                directive.etag(),
                "Idempotency-Key",
                key));
    }

    private static List<Answer> repeated(Callable<Answer> once) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(REPEATS)) {
            return threads.invokeAll(Collections.nCopies(REPEATS, once)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static void assertAllAlike(String what, int status, List<Answer> answers) {
        assertThat(answers).as(what).allMatch(answer -> answer.status() == status);
        assertThat(answers)
                .as(what)
                .extracting(Answer::json)
                .containsOnly(answers.getFirst().json());
        assertThat(answers)
                .as(what)
                .extracting(Answer::etag)
                .containsOnly(answers.getFirst().etag());
    }

    private static void assertEvents(String directiveId, String... types) {
        try (var topic = new TopicReader(Topics.DIRECTIVES)) {
            assertThat(topic.await(types.length, record -> record.key().equals(directiveId)))
                    .extracting(record -> TopicReader.header(record, "ce_type"))
                    .containsExactly(types);
        }
    }

    private Answer issued(String number) {
        Answer draft = post("/api/v1/directives", content(number));
        Answer issued = post(
                "/api/v1/directives/" + draft.id() + "/issue?acceptPastDueDates=true", "", "If-Match", draft.etag());
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        return issued;
    }

    private static String nextNumber() {
        return ++numbers + "/UBND-THĐT";
    }

    private static String content(String number) {
        return """
                {"number": "%s", "kind": "Công văn", "subject": "Rà soát", "signer": "Chủ tịch", "issuedOn": "2025-12-22",
                 "urgency": "NORMAL", "basis": [],
                 "items": [{"number": "1", "text": "Rà soát", "product": "Báo cáo", "leadAgencyIds": ["H56.02"],
                            "deadline": {"kind": "DATE", "dueOn": "2026-01-09"}}]}""".formatted(number);
    }
}
