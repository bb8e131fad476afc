package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the users of MongoDB against the databases of the services and what compose has these sign in as. */
class StoreUsersTests {
    private static final Path ROOT = Path.of("..");

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive", "task", "notification", "reporting"})
    void aServiceSignsInAsTheUserOfItsOwnDatabase(String name) throws IOException {
        String compose = read("docker-compose.yml");
        String service = compose.substring(compose.indexOf("\n  " + name + "-service:\n"));

        assertThat(service.substring(0, service.indexOf("\n\n")))
                .contains(
                        "DONDOC_MONGODB_USER: " + name + "\n",
                        "${DONDOC_MONGODB_PASSWORD_" + name.toUpperCase(Locale.ROOT));
        assertThat(read(name + "-service/src/main/resources/" + name + "-service.yml"))
                .contains("database: " + name + "\n");
    }

    @Test
    void eachUserHasItsOwnDatabaseAndNothingElse() throws IOException {
        String users = read("deploy/mongodb/users.js");

        assertThat(Pattern.compile("\"([a-z]+)\"")
                        .matcher(users.substring(0, users.indexOf("forEach")))
                        .results())
                .extracting(match -> match.group(1))
                .containsExactlyInAnyOrder("directive", "task", "notification", "reporting");
        assertThat(Pattern.compile("role: .*").matcher(users).results().map(MatchResult::group))
                .singleElement()
                .asString()
                .startsWith("role: \"readWrite\", db: name }");
    }
}
