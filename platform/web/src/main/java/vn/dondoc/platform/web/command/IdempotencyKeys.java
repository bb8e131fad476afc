package vn.dondoc.platform.web.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * The id of a command from {@code Idempotency-Key}, bare or in the quotes of the IETF draft. Without the header every
 * request is a command of its own.
 */
public final class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("\"([!#-~]{1,100})\"|([!#-~]{1,100})");

    private IdempotencyKeys() {}

    public static CommandId of(HttpServletRequest request) {
        return new CommandId(keyOf(request), RequestFingerprint.of(request));
    }

    private static String keyOf(HttpServletRequest request) {
        String header = SingleHeader.of(request, HEADER);
        if (header == null) {
            return UUID.randomUUID().toString();
        }
        Matcher key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw RequestRejected.invalidField(HEADER, "field.idempotency-key");
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }
}
