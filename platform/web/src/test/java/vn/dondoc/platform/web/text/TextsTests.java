package vn.dondoc.platform.web.text;

import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.MessageFiles;

/** The platform's own texts. */
class TextsTests {
    @Test
    void everyTextStandsInBothLanguages() {
        // the API's description for developers is in both languages at once
        MessageFiles.of("vn.dondoc.platform.web")
                .exceptDataOf("ProblemResponses", "PlatformOpenApi", "ServedSchemas")
                .check();
    }
}
