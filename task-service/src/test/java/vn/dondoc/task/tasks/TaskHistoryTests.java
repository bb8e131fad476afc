package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.assigner;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.core.Reason;

class TaskHistoryTests {
    private static final Reason REASON = new Reason("Chưa đạt yêu cầu");

    @Test
    void historyHasAnEntryForEachEventWithWhoWhenWhatAndWhy() {
        Task task = Given.reported();
        task.returnResult(REASON, Given.POLICY, assigner(IN_TIME));

        assertThat(task.latestHistory())
                .extracting(HistoryEntry::type)
                .containsExactly(
                        HistoryEntryType.ASSIGNED,
                        HistoryEntryType.ACKNOWLEDGED,
                        HistoryEntryType.STATUS_UPDATED,
                        HistoryEntryType.RESULT_REPORTED,
                        HistoryEntryType.RETURNED);
        assertThat(task.latestHistory()).extracting(HistoryEntry::number).containsExactly(1, 2, 3, 4, 5);
        HistoryEntry returned = task.latestHistory().getLast();
        assertThat(returned.content().text()).isEqualTo(REASON.text());
        assertThat(returned.origin().at()).isEqualTo(IN_TIME);
        assertThat(returned.origin().actor()).isEqualTo(assigner(IN_TIME).actor());
        assertThat(returned.origin().correlationId()).isEqualTo("correlation-1");
    }

    @Test
    void historyKeepsProgressAndEvidence() {
        List<HistoryEntry> history = Given.reported().latestHistory();

        assertThat(history.get(2).statusAfter().percent()).isEqualTo(40);
        assertThat(history.get(2).content().difficulties()).containsExactly("Thiếu người");
        assertThat(history.get(3).content().evidence()).containsExactly(Given.evidence("a".repeat(64)));
    }
}
