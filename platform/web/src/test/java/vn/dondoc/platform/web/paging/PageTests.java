package vn.dondoc.platform.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.web.problem.RequestRejected;

/** Pages and the cursors between them. */
class PageTests {

    @Test
    void theLastPageLeadsNowhere() {
        assertThat(Page.of(List.of(1, 2), 3, n -> List.of(n.toString())).next()).isNull();
        assertThat(Page.of(List.<Integer>of(), 3, n -> List.of(n.toString())).next())
                .isNull();
    }

    @Test
    void aFullPageLeadsOnBehindItsLastItem() {
        Page<Integer> readOneMore = Page.of(List.of(1, 2, 3, 4), 3, n -> List.of(n.toString()));
        Page<Integer> readExactly = Page.of(List.of(1, 2, 3), 3, n -> List.of(n.toString()));

        assertThat(readOneMore.items()).containsExactly(1, 2, 3);
        assertThat(PageCursors.decode(readOneMore.next())).containsExactly("3");
        assertThat(readExactly).isEqualTo(readOneMore);
    }

    @Test
    void everyKeySurvivesTheRoundTrip() {
        List<String> key = List.of("", "22498/UBND-THĐT", "Nguyễn Văn A, \"quoted\"\n", "𝄞");

        assertThat(PageCursors.decode(PageCursors.encode(key))).isEqualTo(key);
    }

    @Test
    void everyDamagedCharacterIsNoticed() {
        String cursor = PageCursors.encode(List.of("H56.02", "17"));

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String damaged = cursor.substring(0, i) + other + cursor.substring(i + 1);
            if (!Arrays.equals(bytes(damaged), bytes(cursor))) {
                assertThatThrownBy(() -> PageCursors.decode(damaged)).isInstanceOf(RequestRejected.class);
            }
        }
    }

    @Test
    void theCursorOfAListWithAnotherKeyIsRefused() {
        PageRequest page = new PageRequest(10, List.of("one"));

        assertThat(page.afterKey(1)).containsExactly("one");
        assertThatThrownBy(() -> page.afterKey(2)).isInstanceOf(RequestRejected.class);
        assertThat(PageRequest.first(10).afterKey(2)).isEmpty();
    }

    // the last character may carry bits that belong to no byte
    private static byte[] bytes(String cursor) {
        return Base64.getUrlDecoder().decode(cursor);
    }
}
