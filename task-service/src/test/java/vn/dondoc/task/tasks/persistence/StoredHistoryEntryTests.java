package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.HistoryEntryType;

class StoredHistoryEntryTests {
    private static final Actor DEPUTY = new Actor("H56.02.deputy", "H56.02", OfficialRole.DEPUTY_HEAD, "H56.02.head");
    private static final Evidence FILE = new Evidence(
            "Báo cáo.pdf", "application/pdf", 5_000_000_000L, "0a".repeat(32), "https://kho.thanhhoa.gov.vn/1");

    private static HistoryEntry entry(Actor actor, HistoryEntry.@Nullable Content content) {
        return new HistoryEntry(
                7,
                new HistoryEntry.Origin(Instant.parse("2026-01-09T03:04:05.678Z"), actor, "c-1"),
                HistoryEntryType.STATUS_UPDATED,
                new HistoryEntry.StatusAfter(TaskStatus.IN_PROGRESS, 30),
                content);
    }

    private static Document stored(HistoryEntry entry) {
        return new StoredHistoryEntry.Writing().convert(entry);
    }

    @Test
    void aHistoryLineWithAllFieldsIsReadAsItWasWritten() {
        HistoryEntry whole = entry(
                DEPUTY,
                new HistoryEntry.Content(
                        Finding.of("history.due-on", LocalDate.of(2026, 1, 9)),
                        "Đã làm",
                        List.of("Thiếu người", "Thiếu kinh phí"),
                        List.of(FILE, FILE)));

        assertThat(new StoredHistoryEntry.Reading().convert(stored(whole))).isEqualTo(whole);
    }

    @Test
    void aHistoryLineThatItsTypeTellsWholeIsStoredAsItsType() {
        HistoryEntry bare = entry(new Actor("H56.head", "H56", OfficialRole.HEAD), HistoryEntry.Content.NONE);

        assertThat(stored(bare))
                .containsOnlyKeys(
                        "number", "at", "officialId", "agencyId", "role", "correlationId", "type", "status", "percent");
        assertThat(new StoredHistoryEntry.Reading().convert(stored(bare))).isEqualTo(bare);
    }
}
