package vn.dondoc.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What a service says in its own file is what holds: an imported file would win over the document that imports it. */
class ServiceSettingsTests {
    private static final Path PROJECT = Path.of("..");
    private static final List<String> FILES = List.of(
            "directive-service",
            "task-service",
            "notification-service",
            "reporting-service",
            "console",
            "platform-web",
            "platform",
            "platform-observability");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(DONDOC_\\w+)");
    private static final Pattern SET = Pattern.compile("(?m)^ +(DONDOC_\\w+):");

    /** Where an image listens and where it looks for secrets; and the user of Kafka, which is the service's name. */
    private static final Set<String> FIXED_IN_IMAGES = Set.of("DONDOC_BIND", "DONDOC_SECRETS", "DONDOC_KAFKA_USER");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directive-service",
                "task-service",
                "notification-service",
                "reporting-service",
                "console",
                "platform-web"
            })
    void noSettingIsOverriddenByAnImportedFile(String file) throws IOException {
        // which has no default
        StandardEnvironment environment = environmentOf(file, Map.of("DONDOC_CONSOLE_SECRET", "of the console"));

        for (var document : new YamlPropertySourceLoader().load(file, new ClassPathResource(file + ".yml"))) {
            var settings = (EnumerablePropertySource<?>) document;
            assertThat(Arrays.stream(settings.getPropertyNames())
                            .filter(name -> !name.startsWith("spring.config.import")))
                    .allSatisfy(name -> assertThat(environment.getProperty(name))
                            .as(name)
                            .isEqualTo(environment.resolvePlaceholders(String.valueOf(settings.getProperty(name)))));
        }
    }

    /** A setting that compose does not pass on does nothing there, whatever the pages say of it. */
    @Test
    void composePassesOnEverySettingOfTheServicesAndTheExampleNamesIt() throws IOException {
        Set<String> settings = new TreeSet<>();
        for (String file : FILES) {
            settings.addAll(
                    variablesIn(new ClassPathResource(file + ".yml").getContentAsString(StandardCharsets.UTF_8)));
        }
        settings.removeAll(FIXED_IN_IMAGES);
        String compose = Files.readString(PROJECT.resolve("docker-compose.yml"));
        Set<String> passedOn =
                SET.matcher(compose).results().map(set -> set.group(1)).collect(Collectors.toSet());
        String example = Files.readString(PROJECT.resolve(".env.example"));

        assertThat(settings).hasSizeGreaterThan(40);
        assertThat(passedOn).containsAll(settings);
        assertThat(variablesIn(compose)).allSatisfy(name -> assertThat(example).contains(name + "="));
    }

    private static Set<String> variablesIn(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** As docker-compose.yml gives it: one address for all services, each with its own name and password in it. */
    @Test
    void theAddressOfTheStoreTakesTheServicesOwnNameAndPassword() {
        StandardEnvironment environment = environmentOf(
                "task-service",
                Map.of(
                        "DONDOC_MONGODB_URI",
                        "mongodb://${DONDOC_MONGODB_USER}:${DONDOC_MONGODB_PASSWORD}@mongodb:27017/?authSource=admin",
                        "DONDOC_MONGODB_USER",
                        "task",
                        "DONDOC_MONGODB_PASSWORD",
                        "secret"));

        assertThat(environment.getProperty("spring.mongodb.uri"))
                .isEqualTo("mongodb://task:secret@mongodb:27017/?authSource=admin");
    }

    @Test
    void aPasswordIsReadFromAFileOfItsName(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("DONDOC_KAFKA_PASSWORD"), "of the file\n");

        StandardEnvironment environment = environmentOf("task-service", Map.of("DONDOC_SECRETS", secrets.toString()));

        assertThat(environment.getProperty("dondoc.kafka.password")).isEqualTo("of the file");
        assertThat(environment.getProperty("dondoc.kafka.user")).isEqualTo("task-service");
    }

    private static StandardEnvironment environmentOf(String file, Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("the name of the file", Map.of("spring.config.name", file)));
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
