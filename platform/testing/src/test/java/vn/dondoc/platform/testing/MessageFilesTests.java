package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What is wrong with texts is found: held against a package whose texts have every fault. */
class MessageFilesTests {
    private static final String FIXTURE = "vn.dondoc.fixture.texts";
    private final MessageFiles texts = MessageFiles.of(FIXTURE, new ClassFileImporter().importPackages(FIXTURE));

    @Test
    void theTwoFilesMustSayTheSameWithTheSameArguments() {
        assertThat(texts.filesDiffer())
                .containsExactlyInAnyOrder(
                        "note.vietnamese has no English text",
                        "note.english has no Vietnamese text",
                        "note.used has other arguments in English than in Vietnamese",
                        "note.apostrophe has an apostrophe that is not doubled",
                        "note.formatted has an argument of another form than {0}",
                        "note.formatted has an argument of another form than {0}");
    }

    @Test
    void everyKeyMustBeUsedByItselfByItsBeginningOrByItsConstant() {
        assertThat(texts.unusedKeys())
                .containsExactlyInAnyOrder(
                        "problem.unheard-of is used nowhere",
                        "note.unused is used nowhere",
                        "note.vietnamese is used nowhere",
                        "note.apostrophe is used nowhere",
                        "note.formatted is used nowhere",
                        "note.quoted is used nowhere",
                        "Step.ENDED is used nowhere");
    }

    @Test
    void everyCodeMustStandInTheFiles() {
        assertThat(texts.unknownCodes()).containsExactly("note.unheard-of is in no message file");
    }

    @Test
    void aKeyMustNotStandTwiceInAFile() {
        assertThatThrownBy(() -> MessageFiles.read(FIXTURE + "twice", "vi"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "note.used stands twice in vn/dondoc/fixture/textstwice/messages_vi.properties");
    }

    @Test
    void codeMustNotSpeakVietnamese() {
        assertThat(texts.textsInCode()).hasSize(2).anyMatch(found -> found.contains("Không có ghi chú "));
        assertThat(texts.exceptDataOf("KnowsNames").textsInCode())
                .singleElement()
                .asString()
                .contains("SpeaksItself");
    }

    @Test
    void pagesUseTheFilesTooAndSayNothingByThemselves() {
        MessageFiles withPages = texts.withTemplatesIn("vn/dondoc/fixture/texts/pages");

        assertThat(withPages.unusedKeys()).doesNotContain("note.unused is used nowhere", "note.quoted is used nowhere");
        assertThat(withPages.unknownCodes()).contains("note.on-no-page is in no message file");
        assertThat(withPages.textsInCode()).contains("page.html says \"Save\": texts belong into the message files");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(texts::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("16 faults of texts")
                .hasMessageContaining("Không có ghi chú");
        assertThatThrownBy(texts::checkFiles).isInstanceOf(AssertionError.class).hasMessageStartingWith("14 faults");
    }

    @Test
    void aPackageWithoutClassesIsRefused() {
        assertThatThrownBy(() -> MessageFiles.of("vn.dondoc.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cannot fail");
    }
}
