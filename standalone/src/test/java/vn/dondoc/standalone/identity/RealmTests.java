package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.reporting.report.ReportOperation;
import vn.dondoc.task.core.TaskOperation;

/** Keycloak's realm of compose says what the services read. */
class RealmTests {
    private static final JsonNode REALM = new JsonMapper()
            .readTree(Path.of("..", "deploy", "keycloak", "realm.json").toFile());

    @Test
    void officialsOfTheKeycloakRealmAreThoseOfTheDirectory() {
        DemoOfficials directory = DemoOfficials.readFrom(new FileSystemResource("../examples/directory/officials.csv"));

        assertThat(REALM.get("users").values()).hasSizeGreaterThan(10).allSatisfy(user -> {
            String id = attribute(user, "official");
            DemoOfficial official = directory.find(id).orElseThrow();
            assertThat(user.get("username").asString()).isEqualToIgnoringCase(id);
            assertThat(attribute(user, "agency")).isEqualTo(official.agency());
            assertThat(attribute(user, "role")).isEqualTo(official.role());
            assertThat(user.get("firstName").asString()).isEqualTo(official.name());
        });
    }

    @Test
    void scopesAndDutiesOfTheKeycloakRealmAreThoseOfTheTablesOfRights() {
        Set<String> scopes = Stream.<Operation[]>of(
                        DirectiveOperation.values(),
                        TaskOperation.values(),
                        NotificationOperation.values(),
                        ReportOperation.values())
                .flatMap(Stream::of)
                .flatMap(operation -> operation.grants().stream())
                .map(Grant::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> duties = Role.DUTIES.stream().map(Role::name).collect(Collectors.toSet());

        assertThat(names("/clientScopes"))
                .filteredOn(name -> name.contains(":"))
                .containsExactlyInAnyOrderElementsOf(scopes);
        assertThat(names("/roles/realm")).containsExactlyInAnyOrderElementsOf(duties);
    }

    @Test
    void noSecretStandsInTheKeycloakRealm() {
        assertThat(Stream.concat(REALM.findValues("secret").stream(), REALM.at("/users").findValues("value").stream()))
                .hasSizeGreaterThan(10)
                .allSatisfy(secret -> assertThat(secret.asString()).matches("\\$\\{DONDOC_[A-Z_]+}"));
    }

    @Test
    void usersOfTheKeycloakRealmCannotEditWhichOfficialTheyAre() {
        JsonNode profile = new JsonMapper()
                .readTree(REALM.at("/components")
                        .findValue("kc.user.profile.config")
                        .get(0)
                        .asString());

        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        assertThat(profile.get("attributes").values())
                .extracting(attribute -> attribute.get("name").asString())
                .contains("username", "official", "agency", "role");
        assertThat(profile.get("attributes").values())
                .extracting(attribute -> attribute.at("/permissions/edit").toString())
                .containsOnly("[\"admin\"]");
    }

    private static String attribute(JsonNode user, String name) {
        return user.at("/attributes/" + name + "/0").asString();
    }

    private static List<String> names(String list) {
        return REALM.at(list).values().stream()
                .map(each -> each.get("name").asString())
                .toList();
    }
}
