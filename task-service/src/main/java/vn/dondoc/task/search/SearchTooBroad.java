package vn.dondoc.task.search;

/** So many texts have the words sought that nobody would read on to the right one. */
public final class SearchTooBroad extends RuntimeException {
    private final int most;

    public SearchTooBroad(int most) {
        super("More than " + most + " texts have these words");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
