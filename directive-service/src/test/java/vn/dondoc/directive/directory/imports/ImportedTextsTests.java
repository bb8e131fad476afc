package vn.dondoc.directive.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.CommandContexts;
import vn.dondoc.directive.Texts;
import vn.dondoc.directive.directory.SampleDirectory;
import vn.dondoc.platform.web.table.TableRow;

/** What an import says of texts that a spreadsheet program or its user damaged. */
class ImportedTextsTests {
    private static final List<String> COLUMNS = List.of("id", "name", "kind", "level");

    private final DirectoryImport imports = new DirectoryImport(new SampleDirectory().directory, new NoOpenTasks());

    @Test
    void aNameThatLostItsVietnameseLettersIsRefused() {
        RowFinding refused = refused("H56.72", "S? N?i v?", "so", "PROVINCE");

        assertThat(refused.cell()).isEqualTo("B7");
        assertThat(Texts.of(refused.reason())).contains("UTF-8");
    }

    @Test
    void aNameOnTwoLinesIsRefused() {
        RowFinding refused = refused("H56.73", "Sở\nNội vụ", "so", "PROVINCE");

        assertThat(refused.cell()).isEqualTo("B7");
        assertThat(Texts.of(refused.reason())).contains("một dòng");
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsRefusedByTheFirstOfThem() {
        assertThat(refused("H56.74", "Sở", "so", "PROVINCE", "thừa").cell()).isEqualTo("E7");
    }

    private RowFinding refused(String... cells) {
        ImportReport report = imports.run(
                EntryKind.AGENCIES,
                List.of(new TableRow(7, 7, COLUMNS, List.of(cells))),
                ImportMode.VALID,
                CommandContexts.province());
        assertThat(report.rejected()).hasSize(1);
        return report.rejected().getFirst();
    }
}
