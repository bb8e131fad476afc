package vn.dondoc.task.search;

/** So many texts have the words sought that nobody would read on to the right one. */
public final class SearchTooBroad extends RuntimeException {
    public SearchTooBroad(int most) {
        super(
                "Hơn %1$d nội dung có những từ này; xin thêm từ để tìm sát hơn / More than %1$d texts have these words; add words to narrow the search"
                        .formatted(most));
    }
}
