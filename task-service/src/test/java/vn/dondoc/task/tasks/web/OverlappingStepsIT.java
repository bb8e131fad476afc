package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** One step sent several times at once, as a client does that got no answer in time. */
class OverlappingStepsIT extends QuietService {
    private static final int ROUNDS = 15;
    private static final int REPEATS = 4;

    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.CLERK);

    @Test
    void anAcknowledgementIsRecordedOnceAndEachRepeatGetsItsAnswer() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            String directive = "d" + UUID.randomUUID();
            String path = "/api/v1/tasks/" + directive + "-1-H56.02";
            service.bean(Tasks.class)
                    .addAll(
                            List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                            Given.assigner(Given.IN_TIME));

            List<HttpResponse<String>> answers =
                    repeated(() -> lead.post(path + "/acknowledge", 1, "", "Idempotency-Key", "k-" + directive));

            HttpResponse<String> first = answers.getFirst();
            assertThat(answers).as("round " + round).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(first.body());
                assertThat(answer.headers().firstValue("ETag"))
                        .isEqualTo(first.headers().firstValue("ETag"));
            });
            assertThat(lead.read(path + "/history").get("items").size()).isEqualTo(2);
        }
    }

    private static List<HttpResponse<String>> repeated(Callable<HttpResponse<String>> once)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(REPEATS)) {
            return threads.invokeAll(Collections.nCopies(REPEATS, once)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
