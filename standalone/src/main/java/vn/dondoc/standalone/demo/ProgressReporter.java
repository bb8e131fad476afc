package vn.dondoc.standalone.demo;

/** To whom it is told, and who says when it is time to look again. */
public interface ProgressReporter {
    void say(String text);

    /** Where things stand now; it takes the place of what was told by this before. */
    void progress(String text);

    /** Returns after a moment, or throws when it is time to end. */
    void pause();
}
