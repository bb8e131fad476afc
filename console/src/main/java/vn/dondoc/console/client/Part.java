package vn.dondoc.console.client;

import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page, from one service. Where that service is away, the page names it and shows the rest; what is not for the
 * reader is left out.
 *
 * @param missing the service that is away
 */
public record Part<T>(@Nullable T found, @Nullable Service missing) {

    /** Asks for it now; other refusals than those of rights are the page's. */
    public static <T> Part<T> of(Supplier<T> question) {
        try {
            return new Part<>(question.get(), null);
        } catch (ServiceAway away) {
            return new Part<>(null, away.service());
        } catch (ServiceRefused refused) {
            if (refused.status() == 403 || refused.status() == 404) {
                return new Part<>(null, null);
            }
            throw refused;
        }
    }

    public boolean isThere() {
        return found != null;
    }

    public T value() {
        if (found == null) {
            throw new NoSuchElementException("The part is missing");
        }
        return found;
    }

    public <R> Part<R> map(Function<T, R> view) {
        return found == null ? new Part<>(null, missing) : new Part<>(view.apply(found), null);
    }
}
