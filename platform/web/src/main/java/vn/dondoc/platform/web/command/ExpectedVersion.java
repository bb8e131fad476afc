package vn.dondoc.platform.web.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.text.LocalizableMessage;

/**
 * The version the caller saw, from {@code If-Match: "7"} or {@code "7-vi"}. A controller that takes it as an argument is only called when
 * it is there: missing is 428, anything but one strong entity tag of ours is 400.
 */
public record ExpectedVersion(long version) {
    // 18 digits always fit a long; in which language the version was read makes no other version
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})(?:-[a-z]{2,3})?\"");

    public static ExpectedVersion of(HttpServletRequest request) {
        return from(SingleHeader.of(request, HttpHeaders.IF_MATCH));
    }

    private static ExpectedVersion from(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RequestRejected(
                    DefaultProblemTypes.VERSION_REQUIRED, LocalizableMessage.of("request.version-required"));
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw RequestRejected.invalidField(HttpHeaders.IF_MATCH, "field.etag");
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
}
