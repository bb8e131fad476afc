package vn.dondoc.console.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses of pages to which a form goes back. */
public final class PagePaths {
    private PagePaths() {}

    /** Of the page's address nothing but what is within the console: a redirect leads nowhere else. */
    public static String within(@Nullable String page) {
        try {
            URI address = URI.create(page == null ? "/" : page);
            String path = address.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
