package vn.dondoc.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.platform.messaging.CommandId;

/**
 * The id of a command from {@code Idempotency-Key}, bare or in the quotes of the IETF draft. Without the header every
 * request is a command of its own.
 */
final class CommandKeys {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("\"([!#-~]{1,100})\"|([!#-~]{1,100})");

    private CommandKeys() {}

    static CommandId of(HttpServletRequest request) {
        return new CommandId(keyOf(request), Fingerprint.of(request));
    }

    private static String keyOf(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return UUID.randomUUID().toString();
        }
        Matcher key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw RequestRefused.invalidField(
                    HEADER, "1 đến 100 ký tự ASCII, không có khoảng trắng", "1 to 100 ASCII characters without spaces");
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }
}
