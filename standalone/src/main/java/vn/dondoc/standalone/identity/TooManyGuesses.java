package vn.dondoc.standalone.identity;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody looked at the secret: too many wrong ones came before it. */
final class TooManyGuesses extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyGuesses(Duration wait) {
        super("Too many wrong secrets");
        this.wait = wait;
    }

    long seconds() {
        return GuessingLimit.seconds(wait);
    }
}
