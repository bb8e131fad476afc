package vn.dondoc.notification.delivery.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mail.
 *
 * @param reason why it was not taken, without any address
 */
public record MailAnswer(Kind kind, String reason) {
    static final MailAnswer TAKEN = new MailAnswer(Kind.TAKEN, "");

    private static final int MAX_CAUSES = 4;
    private static final Pattern TEMPORARY = Pattern.compile("4\\d\\d\\b");

    /** How it ended. */
    public enum Kind {
        TAKEN,
        /** The address is none. */
        NO_ADDRESS,
        /** The server knows nobody of that address. */
        ADDRESS_REFUSED,
        REFUSED,
        /** It may take it later. */
        REFUSED_FOR_NOW,
        /** There is no server that would take any. */
        AWAY
    }

    static MailAnswer away(MessagingException failure) {
        return new MailAnswer(Kind.AWAY, reasonOf(failure));
    }

    static MailAnswer refused(MessagingException failure) {
        return failure instanceof AddressException
                ? new MailAnswer(Kind.NO_ADDRESS, "delivery.reason.no-valid-address")
                : new MailAnswer(kindOf(failure), reasonOf(failure));
    }

    private static Kind kindOf(MessagingException failure) {
        if (causes(failure).anyMatch(MailAnswer::isTemporary)) {
            return Kind.REFUSED_FOR_NOW;
        }
        return isOfAddress(failure) ? Kind.ADDRESS_REFUSED : Kind.REFUSED;
    }

    private static boolean isOfAddress(MessagingException failure) {
        Address[] invalid = failure instanceof SendFailedException some ? some.getInvalidAddresses() : null;
        return invalid != null && invalid.length > 0;
    }

    /** What a server said is the message of the failure, and begins with the code (RFC 5321, section 4.2.1). */
    private static boolean isTemporary(Throwable failure) {
        String said = failure.getMessage();
        return said != null && TEMPORARY.matcher(said).lookingAt();
    }

    /** The kinds of failure, outermost first, without the texts: a server's text may repeat the address. */
    private static String reasonOf(MessagingException e) {
        return causes(e).map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(": "));
    }

    private static Stream<Throwable> causes(MessagingException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, MailAnswer::causeOf)
                .limit(MAX_CAUSES);
    }

    private static @Nullable Throwable causeOf(Throwable e) {
        return e instanceof MessagingException failure && failure.getNextException() != null
                ? failure.getNextException()
                : e.getCause();
    }
}
