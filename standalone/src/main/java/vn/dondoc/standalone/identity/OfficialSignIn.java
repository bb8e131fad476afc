package vn.dondoc.standalone.identity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.dondoc.standalone.identity.GuessingLimit.Attempts;

/** Signs an official in who knows the shared secret, from one address as seldom wrong as at the token endpoint. */
final class OfficialSignIn implements AuthenticationProvider {
    private final DemoOfficials officials;
    private final String secret;
    private final PasswordEncoder encoder;
    private final GuessingLimit limit;

    OfficialSignIn(DemoOfficials officials, String secret, PasswordEncoder encoder, GuessingLimit limit) {
        this.officials = officials;
        this.secret = secret;
        this.encoder = encoder;
        this.limit = limit;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Optional<String> official = officials.find(given.getName()).map(DemoOfficial::id);
        Attempts attempts = new Attempts(addressOf(given), official);
        Duration wait = limit.waitOf(attempts);
        if (wait.isPositive()) {
            throw new TooManyGuesses(wait);
        }
        if (official.isEmpty() || !encoder.matches((String) given.getCredentials(), secret)) {
            limit.countWrong(attempts);
            throw new BadCredentialsException("Unknown official or wrong secret");
        }
        limit.countRight(attempts);
        // the ID token says when the secret was shown
        var shown = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        return UsernamePasswordAuthenticationToken.authenticated(official.get(), null, List.of(shown));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }

    private static String addressOf(Authentication given) {
        return ((WebAuthenticationDetails) Objects.requireNonNull(given.getDetails())).getRemoteAddress();
    }
}
