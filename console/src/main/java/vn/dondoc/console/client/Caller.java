package vn.dondoc.console.client;

import java.util.Locale;

/**
 * Whoever is signed in, as the services are told of them.
 *
 * @param token the official's own: what a page shows and changes is what its reader may
 * @param language in which the services answer
 */
public record Caller(String official, String token, Locale language) {

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "Caller[" + official + "]";
    }
}
