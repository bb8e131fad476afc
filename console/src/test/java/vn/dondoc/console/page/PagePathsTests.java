package vn.dondoc.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathsTests {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8091/tasks?q=a%20b, /tasks?q=a%20b",
        "https://elsewhere.example/tasks, /tasks",
        "https://elsewhere.example//evil.example/, /",
        "javascript:alert(1), /",
        "not an address, /",
        ", /"
    })
    void aFormGoesBackToAPageOfTheConsole(String page, String path) {
        assertThat(PagePaths.within(page)).isEqualTo(path);
    }
}
