package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateNamesTests {
    private static final List<String> SERVICES = List.of("directive", "task", "notification", "reporting");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aStateIsCalledTheSameByEveryService(String language) throws IOException {
        Map<String, Set<String>> words = new TreeMap<>();
        for (String service : SERVICES) {
            texts(service, language).forEach((code, text) -> {
                if (Character.isUpperCase(code.toString().charAt(0))) {
                    words.computeIfAbsent(code.toString(), _ -> new TreeSet<>())
                            .add(text.toString().toLowerCase(Locale.ROOT));
                }
            });
        }

        assertThat(words).containsKeys("TaskStatus.REPORTED", "DirectiveStatus.REVOKED");
        assertThat(words).allSatisfy((code, texts) -> assertThat(texts).as(code).hasSize(1));
    }

    private static Properties texts(String service, String language) throws IOException {
        var texts = new Properties();
        try (InputStream file = Objects.requireNonNull(StateNamesTests.class.getResourceAsStream(
                "/vn/dondoc/" + service + "/messages_" + language + ".properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
