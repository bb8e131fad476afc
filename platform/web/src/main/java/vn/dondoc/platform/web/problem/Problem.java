package vn.dondoc.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param instance the path that was asked for
 * @param correlationId finds the request in the logs
 * @param errors which fields are wrong, when that is known
 * @param current the resource as it is now, for who was late
 * @param retryAfter the seconds after which it may be tried again, as the header of that name says too
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        @Nullable String correlationId,
        List<FieldError> errors,
        @Nullable Object current,
        @Nullable Long retryAfter) {

    /** The last word of the type, such as {@code stale-task}. */
    String kind() {
        String path = type.toString();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }
}
