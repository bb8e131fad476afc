package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.contracts.calendar.CalendarMessages;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.contracts.notification.NotificationMessages;
import vn.dondoc.contracts.task.TaskMessages;

class CatalogTests {
    /** A wire name ends with a past participle, or says that a day has come; an irregular participle is added here. */
    private static final Pattern WIRE_NAME = Pattern.compile(
            "vn\\.dondoc\\.[a-z]+\\.(([a-z]+-)*([a-z]+ed|withdrawn|read|due-soon)|due-today)\\.v[1-9][0-9]*");

    @Test
    void catalogsAreFoundOnTheClassPath() {
        assertThat(Wire.catalogs())
                .containsExactlyInAnyOrder(
                        DirectoryMessages.CATALOG,
                        OfficialMessages.CATALOG,
                        DirectiveMessages.CATALOG,
                        TaskMessages.CATALOG,
                        NotificationMessages.CATALOG,
                        CalendarMessages.CATALOG,
                        AuditMessages.CATALOG);
    }

    @Test
    void wireNamesFollowTheGrammar() {
        assertThat(Wire.types().keySet()).isNotEmpty().allMatch(WIRE_NAME.asMatchPredicate());
        assertThat(List.of("vn.dondoc.task.assign.v1", "vn.dondoc.Task.assigned.v1", "vn.dondoc.task.assigned"))
                .noneMatch(WIRE_NAME.asMatchPredicate());
    }

    @Test
    void aWireNameIsInOneCatalogOnly() {
        int entries = Wire.catalogs().stream()
                .mapToInt(catalog -> catalog.types().size())
                .sum();

        assertThat(Wire.types()).hasSize(entries);
    }

    @Test
    void everyMessageHasAWireName() {
        Set<Class<?>> messages = Wire.classes()
                .filter(type -> type.isRecord() && Message.class.isAssignableFrom(type))
                .collect(Collectors.toSet());

        assertThat(Wire.types().values()).hasSameSizeAs(messages).allMatch(messages::contains);
    }

    @Test
    void aMessageOutsideTheCatalogHasNoWireName() {
        Message foreign = () -> Actor.system("test", "H56");

        assertThatThrownBy(() -> TaskMessages.CATALOG.nameOf(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCatalogHasATopicOfItsOwn() {
        assertThat(Wire.catalogs().stream().map(EventCatalog::topic))
                .containsExactlyInAnyOrder(
                        Topics.DIRECTORY,
                        Topics.OFFICIALS,
                        Topics.DIRECTIVES,
                        Topics.TASKS,
                        Topics.NOTIFICATIONS,
                        Topics.CALENDAR,
                        Topics.AUDIT);
    }

    @Test
    void everyEnumReadsNewerValuesAsUnknown() {
        List<Class<?>> enums = Wire.classes().filter(Class::isEnum).toList();

        assertThat(enums)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(unknownReadings(type))
                        .as(type.getSimpleName())
                        .containsExactly("UNKNOWN"));
    }

    private static Stream<String> unknownReadings(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isAnnotationPresent(JsonEnumDefaultValue.class))
                .map(field -> field.getName());
    }
}
