package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataHomeTests {
    @TempDir
    Path folder;

    @Test
    void aNewDataFolderIsMadeWithItsParents() {
        Path path = folder.resolve("a/b");

        DataHome.open(path, false).close();

        assertThat(path.resolve("broker")).isDirectory();
        assertThat(path.resolve("store")).isDirectory();
    }

    @Test
    void onlyItsOwnerMayOpenTheDataFolder() throws IOException {
        DataHome.open(folder, false).close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataHome.open(folder, false).close();

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void dataStaysForTheNextStart() throws IOException {
        DataHome.open(folder, false).close();
        Files.writeString(folder.resolve("store/kept"), "x");

        DataHome.open(folder, false).close();

        assertThat(folder.resolve("store/kept")).exists();
    }

    @Test
    void resetEmptiesTheDataFolder() throws IOException {
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
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is not a data folder");
        assertThatThrownBy(() -> DataHome.open(folder, true)).isInstanceOf(StartupFailure.class);
        assertThat(folder.resolve("thesis.odt")).exists();
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> DataHome.open(file, false))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is not a data folder");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> DataHome.open(file.resolve("below"), false))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("cannot be made or written");
    }

    @Test
    void aDataFolderInUseIsRefused() {
        try (DataHome _ = DataHome.open(folder, false)) {
            assertThatThrownBy(() -> DataHome.open(folder, true))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("Another Đôn Đốc is running on the data folder");
        }
        DataHome.open(folder, false).close();
    }

    @Test
    void aBrokerWithoutItsStoreIsDamage() throws IOException {
        DataHome.open(folder, false).close();
        Files.delete(folder.resolve("broker"));

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is damaged ('broker' is missing");
        DataHome.open(folder, true).close();
    }

    @Test
    void aFirstStartThatWasKilledGoesOnNextTime() throws IOException {
        DataHome.open(folder, false).close();
        Files.delete(folder.resolve("halves"));
        Files.delete(folder.resolve("store"));

        DataHome.open(folder, false).close();

        assertThat(folder.resolve("store")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({"broker, broker/kafka/meta.properties", "store, store/store.mv"})
    void aBrokerOrStoreWithoutItsFileIsDamage(String half, String file) throws IOException {
        DataHome home = DataHome.open(folder, false);
        Files.createDirectory(folder.resolve("broker/kafka"));
        Files.writeString(folder.resolve("broker/kafka/meta.properties"), "x");
        Files.writeString(folder.resolve("store/store.mv"), "x");
        home.started();
        home.close();
        DataHome.open(folder, false).close();
        Files.delete(folder.resolve(file));

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is damaged ('" + half + "' is missing");
        DataHome.open(folder, true).close();
        DataHome.open(folder, false).close();
    }

    /** A folder stands where the file would be written: that fails for every user, even for root. */
    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        DataHome.open(folder, false).close();
        Files.delete(folder.resolve("in-use.lock"));
        Files.createDirectory(folder.resolve("in-use.lock"));

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("cannot be made or written");
    }

    /** Nobody can read below a path that is too long, not even root, whom missing rights do not stop. */
    @Test
    void aFolderThatResetCannotReadIsRefused(@TempDir Path elsewhere) throws IOException {
        DataHome.open(folder, false).close();
        String name = "x".repeat(200);
        Path deep = folder.resolve("store");
        Path other = elsewhere.resolve("deep");
        Files.createDirectory(other);
        Path bottom = other;
        for (int i = 0; i < 15; i++) {
            deep = Files.createDirectory(deep.resolve(name));
            bottom = Files.createDirectory(bottom.resolve(name));
        }
        Files.move(other, deep.resolve("deep"));

        try {
            assertThatThrownBy(() -> DataHome.open(folder, true))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("cannot be made or written");
        } finally {
            Files.move(deep.resolve("deep"), other);
        }
        DataHome.open(folder, true).close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aFolderOfAnotherFormatIsRefusedUnlessItIsReset(int format) throws IOException {
        DataHome.open(folder, false).close();
        Files.writeString(folder.resolve("dondoc-data"), "Đôn Đốc, data folder, format " + format + "\n");

        assertThatThrownBy(() -> DataHome.open(folder, false)).isInstanceOfSatisfying(StartupFailure.class, refused -> {
            assertThat(refused.english()).contains("is stored in format " + format, "--reset");
            assertThat(refused.vietnamese()).contains("dạng " + format, "--reset");
        });

        DataHome.open(folder, true).close();
        DataHome.open(folder, false).close();
    }

    @Test
    void aMarkerThatNamesNoFormatIsDamage() throws IOException {
        DataHome.open(folder, false).close();
        Files.writeString(folder.resolve("dondoc-data"), "format 7");

        assertThatThrownBy(() -> DataHome.open(folder, false))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("is damaged ('dondoc-data'");
    }
}
