package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

class CommandContentTests {
    private static final String LONGEST = "ệ".repeat(10_000);

    private static void isRefusedFor(String field, ThrowingCallable value) {
        assertThatThrownBy(value)
                .isInstanceOfSatisfying(
                        TaskRejected.RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, 120})
    void percentIsBetweenZeroAndAHundred(int percent) {
        isRefusedFor("percent", () -> new Progress(percent, "x", List.of(), List.of()));
    }

    @Test
    void aTextHasAtMostTenThousandCharacters() {
        assertThatCode(() -> new Reason(LONGEST)).doesNotThrowAnyException();
        isRefusedFor("reason", () -> new Reason(LONGEST + "x"));
        isRefusedFor("text", () -> new Progress(1, LONGEST + "x", List.of(), List.of()));
        isRefusedFor("text", () -> new Result(LONGEST + "x", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    void aTextIsNotEmpty(String empty) {
        isRefusedFor("reason", () -> new Reason(empty));
        isRefusedFor("text", () -> new Progress(1, empty, List.of(), List.of()));
        isRefusedFor("difficulties[1]", () -> new Progress(1, "x", List.of("x", empty), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chợ\u0000", "\u0001", "chợ \ud800", "\udc00\ud800 chợ", "a\u001bb", "a\u0085b"})
    void aTextHasNoControlOrBrokenCharacters(String unreadable) {
        isRefusedFor("reason", () -> new Reason(unreadable));
        isRefusedFor("text", () -> new Progress(1, unreadable, List.of(), List.of()));
        isRefusedFor("difficulties[0]", () -> new Progress(1, "x", List.of(unreadable), List.of()));
        isRefusedFor("text", () -> new Result(unreadable, List.of()));
        isRefusedFor("text", () -> new Contribution(unreadable, true));
        assertThatCode(() -> new Reason("dòng 1\n\tdòng 2 \ud83d\ude00")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"một\nhai", "một\r\nhai", "một\thai", "một\u2028hai"})
    void aNameHasNeitherBreaksNorTabs(String broken) {
        String sum = "a".repeat(64);
        for (Evidence file : List.of(
                new Evidence(broken, "t", 1, sum, "https://x"),
                new Evidence("n", broken, 1, sum, "https://x"),
                new Evidence("n", "t", 1, sum, broken))) {
            assertThatCode(() -> new Result("x", List.of(file))).isInstanceOf(TaskRejected.RuleViolation.class);
        }
        assertThatCode(() -> TextRules.checkedLine("name", broken, 100)).isInstanceOf(TaskRejected.RuleViolation.class);
    }

    @Test
    void textAndDifficultiesObeyOneLimitTogether() {
        isRefusedFor("difficulties", () -> new Progress(1, LONGEST, List.of("x"), List.of()));
        isRefusedFor("difficulties", () -> new Progress(1, "x", Collections.nCopies(21, "x"), List.of()));
    }

    @Test
    void aTextIsKeptInOneUnicodeForm() {
        assertThat(new Reason(" Hoa\u0300 ").text()).isEqualTo("Hoà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "g000000000000000000000000000000000000000000000000000000000000000"})
    void evidenceCarriesAWholeChecksum(String sha256) {
        isRefusedFor("evidence[0].sha256", () -> new Result("x", List.of(Given.evidence(sha256))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kho.thanhhoa.gov.vn@example.com/1",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "/tep/1",
                "//kho.gov.vn/1",
                "https:///1",
                "https://kho.gov.vn/a b",
                "kho.gov.vn/1"
            })
    void evidenceIsNamedByAnAddressOfTheWeb(String address) {
        var file = new Evidence("n", "t", 1, "a".repeat(64), address);

        isRefusedFor("evidence[0].address", () -> new Result("x", List.of(file)));
        isRefusedFor("evidence[0].address", () -> new Progress(1, "x", List.of(), List.of(file)));
    }

    @Test
    void evidenceIsNamedAndHasASize() {
        isRefusedFor(
                "evidence[1].name",
                () -> new Result(
                        "x",
                        List.of(
                                Given.evidence("a".repeat(64)),
                                new Evidence("", "t", 1, "a".repeat(64), "https://x"))));
        isRefusedFor(
                "evidence[0].size",
                () -> new Result("x", List.of(new Evidence("n", "t", -1, "a".repeat(64), "https://x"))));
        isRefusedFor("evidence", () -> new Result("x", Collections.nCopies(21, Given.evidence("a".repeat(64)))));
    }

    @Test
    void aChecksumIsKeptInSmallLetters() {
        assertThat(new Result("x", List.of(Given.evidence("A".repeat(64)))).evidence())
                .containsExactly(Given.evidence("a".repeat(64)));
    }

    @Test
    void aReasonOfAnotherServiceIsCutNotRefused() {
        assertThat(Reason.cut(LONGEST + LONGEST).text()).isEqualTo(LONGEST);
        assertThat(Reason.cut("Bãi\u0000bỏ \ud800").text()).isEqualTo("Bãi\ufffdbỏ \ufffd");
        assertThat(Reason.cut(LONGEST.substring(1) + "\ud83d\ude00").text()).isEqualTo(LONGEST.substring(1) + "\ufffd");
    }
}
