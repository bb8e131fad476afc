package vn.dondoc.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
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
    @ParameterizedTest
    @ValueSource(
            strings = {"directive-service", "task-service", "notification-service", "reporting-service", "platform-web"
            })
    void noSettingIsOverriddenByAnImportedFile(String file) throws IOException {
        StandardEnvironment environment = environmentOf(file);

        for (var document : new YamlPropertySourceLoader().load(file, new ClassPathResource(file + ".yml"))) {
            var settings = (EnumerablePropertySource<?>) document;
            assertThat(Arrays.stream(settings.getPropertyNames())
                            .filter(name -> !name.startsWith("spring.config.import")))
                    .allSatisfy(name -> assertThat(environment.getProperty(name))
                            .as(name)
                            .isEqualTo(environment.resolvePlaceholders(String.valueOf(settings.getProperty(name)))));
        }
    }

    private static StandardEnvironment environmentOf(String file) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("the name of the file", Map.of("spring.config.name", file)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
