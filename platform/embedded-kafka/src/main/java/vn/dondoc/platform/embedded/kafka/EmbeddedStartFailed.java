package vn.dondoc.platform.embedded.kafka;

/** The broker or the store could not start; the message is a sentence for the person who started it. */
public final class EmbeddedStartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EmbeddedStartFailed(String sentence) {
        super(sentence);
    }

    public EmbeddedStartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
