package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTests {
    @TempDir
    Path folder;

    @Test
    void aNewFolderIsMadeWithItsParents() {
        Path path = folder.resolve("a/b");

        DataHome.open(path, false).close();

        assertThat(path.resolve("broker")).isDirectory();
        assertThat(path.resolve("store")).isDirectory();
    }

    @Test
    void whatIsInItStaysForTheNextTime() throws IOException {
        DataHome.open(folder, false).close();
        Files.writeString(folder.resolve("store/kept"), "x");

        DataHome.open(folder, false).close();

        assertThat(folder.resolve("store/kept")).exists();
    }

    @Test
    void resetRemovesWhatIsInIt() throws IOException {
        DataHome.open(folder, false).close();
        Files.writeString(folder.resolve("store/old"), "x");
        Files.writeString(folder.resolve("dondoc.log"), "x");

        DataHome.open(folder, true).close();

        assertThat(folder.resolve("store")).isEmptyDirectory();
        assertThat(folder.resolve("dondoc.log")).doesNotExist();
    }

    @Test
    void aForeignFolderIsRefusedAndNeverReset() throws IOException {
        Files.writeString(folder.resolve("thesis.odt"), "x");

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not a data folder");
        assertThatThrownBy(() -> DataHome.open(folder, true)).isInstanceOf(Refusal.class);
        assertThat(folder.resolve("thesis.odt")).exists();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> DataHome.open(file, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not a data folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> DataHome.open(file.resolve("below"), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be made or written");
    }

    @Test
    void twoAtOnceAreRefused() {
        try (DataHome _ = DataHome.open(folder, false)) {
            assertThatThrownBy(() -> DataHome.open(folder, true))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another Đôn Đốc is running on the data folder");
        }
        DataHome.open(folder, false).close();
    }

    @Test
    void oneHalfWithoutTheOtherIsDamage() throws IOException {
        DataHome.open(folder, false).close();
        Files.delete(folder.resolve("broker"));

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is damaged ('broker' is missing");
        DataHome.open(folder, true).close();
    }

    @Test
    void anotherFormatIsDamage() throws IOException {
        DataHome.open(folder, false).close();
        Files.writeString(folder.resolve("dondoc-data"), "format 7");

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is damaged ('dondoc-data'");
    }
}
