package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.access.Caller;

/** A ranking has the lines of the report by agency, each once. */
class RankingIT extends ReportsOfManyAgencies {
    static Stream<Caller> readers() {
        return ScopedFiguresIT.readers();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theLinesAreThoseOfTheReport(Caller reader) {
        String token = tokenOf(reader);
        for (String question : List.of("", "&asOf=2026-03-02", "&least=2")) {
            JsonNode ranking = service.get(REPORTS + "/ranking?" + question, token);
            JsonNode report = service.get(REPORTS + "/agencies?" + question.replace("&least=2", ""), token);

            assertThat(Stream.of(ranking.get("items"), ranking.get("unranked"))
                            .flatMap(JsonNode::valueStream)
                            .map(RankingIT::figures))
                    .containsExactlyInAnyOrderElementsOf(report.get("items")
                            .valueStream()
                            .map(RankingIT::figures)
                            .toList());
            assertThat(ranking.get("asOf")).isEqualTo(report.get("asOf"));
        }
    }

    private static String figures(JsonNode line) {
        return line.get("key") + " " + line.get("total") + " " + line.get("overdue") + " " + line.get("rate");
    }

    @Test
    void aDirectivesAgenciesAreRankedToo() {
        JsonNode ranking = service.get(REPORTS + "/ranking?directive=r-all");

        assertThat(ranking.get("items").valueStream().map(line -> line.get("place") + " " + line.get("key")))
                .containsExactly("1 \"" + LEAD + "\"", "2 \"" + ASSIGNER + "\"");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String wrong : List.of(
                "least=0",
                "least=-1",
                "least=99999999999",
                "least=x",
                "least=1&least=2",
                "asOf=2999-01-01",
                "asOf=1494-02-15",
                "agency=" + LEAD)) {
            assertThat(status(wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(status("directive=nowhere")).isEqualTo(404);
    }

    private static int status(String question) {
        return service.send(REPORTS + "/ranking?" + question, "Authorization", service.bearer())
                .statusCode();
    }
}
