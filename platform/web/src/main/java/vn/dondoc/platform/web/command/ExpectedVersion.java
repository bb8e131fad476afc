package vn.dondoc.platform.web.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.LocalizedText;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * The version the caller saw, from {@code If-Match: "7"}. A controller that takes it as an argument is only called when
 * it is there: missing is 428, anything but one strong entity tag of ours is 400.
 */
public record ExpectedVersion(long version) {
    // 18 digits always fit a long
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    public static ExpectedVersion from(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RequestRejected(
                    DefaultProblemTypes.VERSION_REQUIRED,
                    new LocalizedText(
                            "Gửi kèm If-Match với ETag của bản đã đọc, ví dụ If-Match: \"7\"",
                            "Send If-Match with the ETag of what you read, such as If-Match: \"7\""));
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw RequestRejected.invalidField(
                    "If-Match",
                    "Phải là một ETag của hệ thống, ví dụ \"7\"",
                    "Must be one ETag of this service, such as \"7\"");
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
}
