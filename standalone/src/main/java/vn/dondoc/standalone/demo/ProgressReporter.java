package vn.dondoc.standalone.demo;

/** Shows how far the demo has come, and paces the looks at it. */
public interface ProgressReporter {
    void say(String text);

    /** Shows where things stand now, in place of the progress shown before. */
    void progress(String text);

    /** Returns after a moment, or throws when it is time to end. */
    void pause();
}
