package vn.dondoc.platform.web.command;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of the resource as a strong entity tag, to be sent back as {@code If-Match}. */
public final class EntityTags {
    private EntityTags() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    public static <T> ResponseEntity<T> created(URI location, T body, long version) {
        return ResponseEntity.created(location).eTag(tag(version)).body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
