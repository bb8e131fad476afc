package vn.dondoc.platform.web.problem;

import java.net.URI;

/**
 * A kind of problem as RFC 9457 knows it. Its title stands in the message files as {@code problem.<slug>}.
 *
 * @param status of the HTTP answer
 * @param slug ends the type's URI, {@code urn:dondoc:problem:<slug>}; stable, clients decide by it
 */
public record ProblemType(int status, String slug) {

    public URI uri() {
        return URI.create("urn:dondoc:problem:" + slug);
    }

    String titleCode() {
        return "problem." + slug;
    }
}
