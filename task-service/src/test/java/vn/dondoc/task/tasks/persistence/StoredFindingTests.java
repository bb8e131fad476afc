package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.OfficialMention;
import vn.dondoc.task.core.TaskStatus;

class StoredFindingTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 9);

    private static Document stored(Finding finding) {
        return new StoredFinding.Writing().convert(finding);
    }

    @Test
    void argumentsOfAllKindsAreReadAsTheyWereWritten() {
        var finding = Finding.of(
                "a.b",
                "H56.02",
                7,
                2L,
                DAY,
                LocalTime.of(17, 30),
                TaskStatus.SUSPENDED,
                new AgencyMention("H56.02"),
                new OfficialMention("H56.02.an"),
                List.of(2027, DAY, Finding.of("c.d")),
                Finding.of("e.f", DAY, Finding.of("g.h", "x")));

        assertThat(new StoredFinding.Reading().convert(stored(finding))).isEqualTo(finding);
    }

    @Test
    void documentsHoldTheCodeAndNoSentence() {
        assertThat(stored(Finding.of("history.due-on", DAY)))
                .isEqualTo(new Document("code", "history.due-on")
                        .append("arguments", List.of(new Document("date", "2026-01-09"))));
    }
}
