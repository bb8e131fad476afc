package vn.dondoc.directive.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.Texts;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.web.table.TableRow;

class DirectoryImportTests {
    private final SampleDirectory sample = new SampleDirectory();
    private final DirectoryImport imports = new DirectoryImport(sample.directory, new NoOpenTasks());

    @Nested
    class Agencies {
        @Test
        void anAgencyIsStoredAndToldOnce() {
            ImportReport first = agencies(ImportMode.ALL, agency("H56.30", Map.of("parent_id", "H56")));
            ImportReport again = agencies(ImportMode.ALL, agency("H56.30", Map.of("parent_id", "H56")));

            assertThat(first.applied()).isEqualTo(1);
            assertThat(again).isEqualTo(new ImportReport(ImportMode.ALL, 1, 0, 0, 1, List.of(), List.of()));
            assertThat(sample.agencies.messages()).hasSize(1);
        }

        @Test
        void aChangedAgencyIsToldAgain() {
            agencies(ImportMode.ALL, agency("H56.30", Map.of()));

            ImportReport changed = agencies(ImportMode.ALL, agency("H56.30", Map.of("name", "Sở mới")));

            assertThat(changed.applied()).isEqualTo(1);
            assertThat(sample.agencies.messages())
                    .extracting(it -> ((DirectoryMessage.AgencyRecorded) it).name())
                    .containsExactly("Cơ quan", "Sở mới");
        }

        @Test
        void anAgencyMayNameAParentFurtherDownInTheFile() {
            ImportReport report = agencies(
                    ImportMode.ALL,
                    agency("H56.30.01", Map.of("parent_id", "H56.30")),
                    agency("H56.30", Map.of("parent_id", "H56")));

            assertThat(report.rejected()).isEmpty();
            assertThat(report.applied()).isEqualTo(2);
        }

        @Test
        void anAgencyWithoutItsParentIsRefusedWithItsChildren() {
            ImportReport report = agencies(
                    ImportMode.VALID,
                    agency("H56.31", Map.of("parent_id", "H99")),
                    agency("H56.31.01", Map.of("parent_id", "H56.31")),
                    agency("H56.32", Map.of("parent_id", "H56")));

            assertThat(report.applied()).isEqualTo(1);
            assertThat(report.rejected())
                    .extracting(RowFinding::line, RowFinding::field)
                    .containsExactly(tuple(2L, "parent_id"), tuple(3L, "parent_id"));
            assertThat(Texts.of(report.rejected().getFirst().reason())).contains("H99");
        }

        @Test
        void aRingOfParentsIsRefused() {
            ImportReport report = agencies(
                    ImportMode.VALID,
                    agency("H56.40", Map.of("parent_id", "H56.41")),
                    agency("H56.41", Map.of("parent_id", "H56.42")),
                    agency("H56.42", Map.of("parent_id", "H56.40")),
                    agency("H56.43", Map.of("parent_id", "H56.43")));

            assertThat(report.applied()).isZero();
            assertThat(report.rejected()).extracting(RowFinding::line).containsExactly(2L, 3L, 4L, 5L);
            assertThat(Texts.of(report.rejected().getFirst().reason())).contains("vòng");
        }

        @Test
        void aRingOfParentsWithStoredAgenciesIsRefused() {
            agencies(ImportMode.ALL, agency("H56.50", Map.of()), agency("H56.51", Map.of("parent_id", "H56.50")));

            ImportReport report = agencies(ImportMode.ALL, agency("H56.50", Map.of("parent_id", "H56.51")));

            assertThat(report.isRefused()).isTrue();
        }

        @Test
        void anAgencyClosesWithADayAndASuccessor() {
            ImportReport good = agencies(
                    ImportMode.VALID,
                    agency("H56.60", Map.of("effective_until", "2025-06-30", "successor_id", "H56.02")));
            ImportReport bad = agencies(
                    ImportMode.VALID,
                    agency("H56.61", Map.of("successor_id", "H56.02")),
                    agency("H56.62", Map.of("effective_until", "2025-06-30", "successor_id", "H56.99")),
                    agency("H56.63", Map.of("effective_from", "2025-07-01", "effective_until", "2025-06-30")));

            assertThat(good.applied()).isEqualTo(1);
            assertThat(bad.rejected())
                    .extracting(RowFinding::line, RowFinding::field)
                    .containsExactly(
                            tuple(2L, "effective_until"), tuple(3L, "successor_id"), tuple(4L, "effective_until"));
        }

        @Test
        void aRowIsReportedWithEverythingThatIsWrongInIt() {
            ImportReport report = agencies(
                    ImportMode.CHECK,
                    Map.of(
                            "id",
                            "h 56",
                            "name",
                            " ",
                            "kind",
                            "Sở",
                            "level",
                            "DISTRICT",
                            "effective_from",
                            "31/6/2025"));

            assertThat(report.rejected())
                    .extracting(RowFinding::line, RowFinding::field)
                    .containsExactlyInAnyOrder(
                            tuple(2L, "id"),
                            tuple(2L, "name"),
                            tuple(2L, "kind"),
                            tuple(2L, "level"),
                            tuple(2L, "effective_from"));
        }

        @Test
        void theSecondRowOfOneIdIsRefused() {
            ImportReport report = agencies(
                    ImportMode.VALID, agency("H56.70", Map.of()), agency("000.00.70.H56", Map.of("name", "Khác")));

            assertThat(report.applied()).isEqualTo(1);
            assertThat(report.rejected()).singleElement().satisfies(error -> {
                assertThat(error.line()).isEqualTo(3);
                assertThat(Texts.of(error.reason())).contains("dòng 2");
            });
        }

        @Test
        void aRowThatWasNoUtf8IsRefused() {
            ImportReport report =
                    agencies(ImportMode.VALID, agency("H56.71", Map.of("name", "S\uFFFD N\uFFFDi v\uFFFD")));

            assertThat(report.rejected())
                    .singleElement()
                    .satisfies(error -> assertThat(Texts.of(error.reason())).contains("UTF-8"));
        }
    }

    @Nested
    class Modes {
        private final Map<String, String> good = agency("H56.80", Map.of());
        private final Map<String, String> bad = agency("H56.81", Map.of("level", "?"));

        @Test
        void checkModeAppliesNothing() {
            assertThat(agencies(ImportMode.CHECK, good, bad))
                    .returns(1, ImportReport::changed)
                    .returns(0, ImportReport::applied)
                    .returns(false, ImportReport::isRefused);
            assertThat(sample.agencies.messages()).isEmpty();
        }

        @Test
        void validModeAppliesTheRowsInOrder() {
            assertThat(agencies(ImportMode.VALID, good, bad).applied()).isEqualTo(1);
            assertThat(sample.agencies.find("H56.80")).isPresent();
        }

        @Test
        void allModeAppliesNothingWhenOneRowIsWrong() {
            assertThat(agencies(ImportMode.ALL, good, bad).isRefused()).isTrue();
            assertThat(sample.agencies.messages()).isEmpty();
        }
    }

    @Nested
    class Groups {
        @Test
        void aGroupCountsItsVersions() {
            groups("H56.01;H56.02");
            groups("H56.01;H56.02");
            groups("H56.01;\nH56.02; H56.03");

            assertThat(sample.groups.messages())
                    .extracting(it -> ((DirectoryMessage.GroupRecorded) it).groupVersion())
                    .containsExactly(1L, 2L);
            assertThat(sample.groups.find("nhom").orElseThrow().entry().members())
                    .hasSize(3);
        }

        @Test
        void aGroupWithAWrongMemberIsRefused() {
            assertThat(groups("H56.01;H56.77").rejected())
                    .singleElement()
                    .satisfies(error -> assertThat(Texts.of(error.reason())).contains("H56.77"));
            assertThat(groups("H56.01;H56.09").rejected())
                    .singleElement()
                    .satisfies(error -> assertThat(Texts.of(error.reason())).contains("H56.02"));
            assertThat(groups("H56.01;H56.01").rejected()).hasSize(1);
            assertThat(groups(" ").rejected()).hasSize(1);
        }

        private ImportReport groups(String members) {
            return run(EntryKind.GROUPS, ImportMode.ALL, Map.of("id", "nhom", "name", "Nhóm", "members", members));
        }
    }

    @Nested
    class Officials {
        @Test
        void anOfficialBelongsToAnOpenAgency() {
            assertThat(officials("H56.02.head", "H56.02", "HEAD").applied()).isEqualTo(1);
            assertThat(officials("H56.77.head", "H56.77", "HEAD").rejected()).hasSize(1);
            assertThat(officials("H56.09.head", "H56.09", "HEAD").rejected())
                    .singleElement()
                    .satisfies(error -> assertThat(Texts.of(error.reason())).contains("kế thừa: H56.02"));
        }

        @Test
        void anOfficialHoldsARoleOfPeople() {
            assertThat(officials("H56.02.x", "H56.02", "SYSTEM").rejected())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("role"));
        }

        @Test
        void anOfficialHasAnIdOfNoAgencyOrGroup() {
            assertThat(officials("so-nganh", "H56.02", "HEAD").rejected()).hasSize(1);
            assertThat(officials("H56.02", "H56.02", "HEAD").rejected()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"a@[127.0.0.1]", "a@127.0.0.1", "a@mailhost", "a@b..vn", "a@[::1]", "a@b.v", "a@x.LOCAL"})
        void anAddressOfMailIsAtAPublicName(String email) {
            assertThat(officials("H56.02.a", "H56.02", "HEAD", email).rejected())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("email"));
            assertThat(officials("H56.02.a", "H56.02", "HEAD", "văn.an@local.sở-nội-vụ.xn--p1ai")
                            .applied())
                    .isEqualTo(1);
        }

        private ImportReport officials(String id, String agency, String role) {
            return officials(id, agency, role, "a@b.gov.vn");
        }

        private ImportReport officials(String id, String agency, String role, String email) {
            return run(
                    EntryKind.OFFICIALS,
                    ImportMode.VALID,
                    Map.of("id", id, "name", "Cán bộ", "agency_id", agency, "role", role, "email", email));
        }
    }

    private static Map<String, String> agency(String id, Map<String, String> more) {
        var cells = new HashMap<String, String>();
        cells.put("id", id);
        cells.put("name", "Cơ quan");
        cells.put("kind", "co_quan_chuyen_mon");
        cells.put("level", "PROVINCE");
        cells.putAll(more);
        return cells;
    }

    @SafeVarargs
    private final ImportReport agencies(ImportMode mode, Map<String, String>... rows) {
        return run(EntryKind.AGENCIES, mode, rows);
    }

    @SafeVarargs
    private final ImportReport run(EntryKind kind, ImportMode mode, Map<String, String>... cells) {
        var rows = new ArrayList<TableRow>();
        for (Map<String, String> each : cells) {
            int line = rows.size() + 2;
            rows.add(new TableRow(line, line, List.copyOf(each.keySet()), List.copyOf(each.values())));
        }
        return imports.run(kind, rows, mode, CommandContexts.province());
    }
}
