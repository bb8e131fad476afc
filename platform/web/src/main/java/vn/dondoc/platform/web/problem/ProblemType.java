package vn.dondoc.platform.web.problem;

import java.net.URI;
import java.util.Locale;

/**
 * A kind of problem as RFC 9457 knows it. The slug is stable: clients decide by it.
 *
 * @param status of the HTTP answer
 * @param slug ends the type's URI, {@code urn:dondoc:problem:<slug>}
 * @param vietnamese the title by default
 * @param english the title for who asks for English
 */
public record ProblemType(int status, String slug, String vietnamese, String english) {

    public URI uri() {
        return URI.create("urn:dondoc:problem:" + slug);
    }

    String titleIn(Locale language) {
        return new LocalizedText(vietnamese, english).in(language);
    }
}
