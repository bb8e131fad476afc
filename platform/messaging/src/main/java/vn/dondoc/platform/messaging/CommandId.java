package vn.dondoc.platform.messaging;

/**
 * Makes the repeat of a command recognisable.
 *
 * @param key chosen by the caller: the {@code Idempotency-Key} header, or the id of the event that led to the command
 * @param fingerprint of what was asked, so that a key used again for something else is noticed
 */
public record CommandId(String key, String fingerprint) {

    public static CommandId of(String key) {
        return new CommandId(key, "");
    }

    public String storedForm() {
        return key + "\n" + fingerprint;
    }
}
