package vn.dondoc.standalone.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the client through which officials sign in in the browser, {@code dondoc.identity.console.*}.
 *
 * @param secret of the client, not of the officials; empty for no such client
 * @param tokenLife how long an access token is valid
 * @param sessionLife how long new ones are given for the refresh token
 * @param examples whom to sign in as first, by official, with what to try then
 */
@ConfigurationProperties("dondoc.identity.console")
record ConsoleProperties(
        String client,
        String secret,
        Duration tokenLife,
        Duration sessionLife,
        @DefaultValue Map<String, Example> examples) {

    /** What to try, in both languages. */
    record Example(String vi, String en) {}
}
