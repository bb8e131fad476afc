package vn.dondoc.platform.web.command;

import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
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

    /** The body has texts in the caller's language, so in another language it is another representation and has another tag. */
    public static <T> ResponseEntity<T> okInLanguage(T body, long version) {
        return inLanguage(ResponseEntity.ok(), body, version);
    }

    /** As {@link #okInLanguage}. */
    public static <T> ResponseEntity<T> createdInLanguage(URI location, T body, long version) {
        return inLanguage(ResponseEntity.created(location), body, version);
    }

    private static <T> ResponseEntity<T> inLanguage(ResponseEntity.BodyBuilder answer, T body, long version) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return answer.eTag("\"" + version + "-" + language + "\"")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
