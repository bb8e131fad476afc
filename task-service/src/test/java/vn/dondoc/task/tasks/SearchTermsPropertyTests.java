package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskSort;

/** Searching, whatever Vietnamese text there is and however it is typed. */
class SearchTermsPropertyTests {
    private static final String SYLLABLES = """
        hoả hỏa hoá hóa hoa hoà hòa thuỷ thủy thuý thúy đất dat ủy uỷ ban nhân dân tỉnh tinh rà soát quy hoạch đô thị \
        Đường nước ươm kiểm điểm 22498/UBND-THĐT 03/CT-UBND 221-KL/TW 12a\
        """;

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(SYLLABLES.split(" "))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(it -> String.join(" ", it));
    }

    @Property
    void aTextIsFoundByItselfInAnyUnicodeFormCaseAndWithoutAccents(@ForAll("text") String text) {
        SearchTerms words = SearchTerms.of(text);
        String decomposed = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        String plain = decomposed.replaceAll("\\p{M}", "").replace('Đ', 'D');

        assertThat(SearchTerms.of(decomposed)).isEqualTo(words);
        assertThat(words.include(SearchTerms.of(plain))).isTrue();
        assertThat(words.spellAlike(SearchTerms.of(plain))).isTrue();
        assertThat(SearchTerms.of(plain).folded()).isEqualTo(words.folded());
    }

    @Property
    void aTextIsNotFoundByAWordItDoesNotHave(@ForAll("text") String text) {
        assertThat(SearchTerms.of(text).include(SearchTerms.of(text + " xyz"))).isFalse();
    }

    @Property(tries = 200)
    void pagesShowEachMatchOnceAndTheExactOnesFirst(
            @ForAll List<@net.jqwik.api.From("text") String> texts,
            @ForAll("text") String q,
            @ForAll @IntRange(min = 1, max = 9) int limit) {
        var tasks = new InMemoryTasks();
        tasks.addAll(
                IntStream.range(0, texts.size())
                        .mapToObj(i -> ListedTasks.assigned(
                                ListedTasks.saying("d", "i" + i, texts.get(i), "Chung", "1/CT-UBND"), null))
                        .toList(),
                Given.assigner(Given.IN_TIME));
        SearchTerms sought = SearchTerms.of(q);

        List<String> walked = ListedTasks.walk(
                tasks, TaskFilter.all().terms(SearchTerms.parse(q)).build(), TaskSort.BY_RELEVANCE, limit);

        assertThat(walked).doesNotHaveDuplicates();
        assertThat(walked).hasSize((int) IntStream.range(0, texts.size())
                .filter(i -> SearchTerms.of(List.of(texts.get(i), "Chung 1/CT-UBND", "i" + i))
                        .include(sought))
                .count());
        assertThat(walked.stream().map(id -> isSpelledSo(tasks, id, sought)))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(walked)
                .isEqualTo(ListedTasks.walk(
                        tasks, TaskFilter.all().terms(SearchTerms.parse(q)).build(), TaskSort.BY_RELEVANCE, 1_000));
    }

    private static boolean isSpelledSo(Tasks tasks, String id, SearchTerms sought) {
        Assignment assignment =
                tasks.find(new TaskId(id)).orElseThrow().task().state().assignment();
        return SearchTerms.of(assignment.searchableText()).spellAlike(sought);
    }
}
