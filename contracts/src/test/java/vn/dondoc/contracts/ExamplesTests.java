package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directory.AgencyLevel;

class ExamplesTests {
    private static final List<Map<String, String>> AGENCIES = Examples.rows("agencies.csv");
    private static final Set<String> AGENCY_IDS =
            AGENCIES.stream().map(row -> row.get("id")).collect(Collectors.toSet());

    @Test
    void theProvinceHas192Agencies() {
        assertThat(AGENCIES).hasSize(192);
        assertThat(AGENCY_IDS).hasSize(192).allMatch(AgencyIds::isWellFormed);
        assertThat(AGENCIES.stream().collect(Collectors.groupingBy(row -> row.get("level"), Collectors.counting())))
                .isEqualTo(Map.of("PROVINCE", 17L, "OUTSIDE", 9L, "COMMUNE", 166L));
        assertThat(AGENCIES)
                .allSatisfy(
                        row -> assertThat(AgencyLevel.valueOf(row.get("level"))).isNotEqualTo(AgencyLevel.UNKNOWN));
    }

    @Test
    void everyAgencyOfTheExamplesHasAnExistingParent() {
        assertThat(AGENCIES.stream().map(row -> row.get("parent_id")).filter(id -> !id.isEmpty()))
                .hasSize(182)
                .isSubsetOf(AGENCY_IDS);
    }

    @Test
    void everyCommuneOfTheExamplesHasItsStatisticalCode() {
        assertThat(AGENCIES)
                .filteredOn(row -> row.get("level").equals("COMMUNE"))
                .allSatisfy(row -> {
                    assertThat(row.get("id")).isEqualTo("H56." + row.get("unit_code"));
                    assertThat(row.get("name")).matches("UBND (xã|phường) \\p{Lu}.*");
                });
    }

    @Test
    void theGroupsOfTheExamplesHave15And166Members() {
        Map<String, List<String>> groups = Examples.rows("groups.csv").stream()
                .collect(Collectors.toMap(row -> row.get("id"), Examples::membersOf));

        assertThat(groups.get("so-nganh")).hasSize(15).doesNotHaveDuplicates().isSubsetOf(AGENCY_IDS);
        assertThat(groups.get("ubnd-xa-phuong"))
                .hasSize(166)
                .doesNotHaveDuplicates()
                .isSubsetOf(AGENCY_IDS);
    }

    @Test
    void everyAgencyOfTheExamplesHasExactlyOneHead() {
        List<Map<String, String>> officials = Examples.rows("officials.csv");

        assertThat(officials).extracting(row -> row.get("id")).doesNotHaveDuplicates();
        assertThat(officials).allSatisfy(row -> {
            assertThat(AGENCY_IDS).contains(row.get("agency_id"));
            assertThat(OfficialRole.valueOf(row.get("role"))).isNotIn(OfficialRole.UNKNOWN, OfficialRole.SYSTEM);
            assertThat(row.get("id")).startsWith(row.get("agency_id") + ".");
            assertThat(row.get("email")).isEqualTo(row.get("id").toLowerCase(Locale.ROOT) + "@example.gov.vn");
        });
        assertThat(officials.stream()
                        .filter(row -> row.get("role").equals("HEAD"))
                        .map(row -> row.get("agency_id")))
                .containsExactlyInAnyOrderElementsOf(AGENCY_IDS);
    }

    @Test
    void theSampleDirectiveMakes574Tasks() {
        DirectiveFacts directive = Examples.issued("directive.json");

        assertThat(directive.items())
                .extracting(item -> directive.leadsOf(item).size())
                .containsExactly(181, 181, 181, 15, 15, 1);
        assertThat(directive.items())
                .extracting(item -> item.deadline().kind())
                .containsExactly(
                        DeadlineKind.OPEN_ENDED,
                        DeadlineKind.OPEN_ENDED,
                        DeadlineKind.OPEN_ENDED,
                        DeadlineKind.BY_REFERENCE,
                        DeadlineKind.NONE,
                        DeadlineKind.NONE);
        assertThat(directive.items().get(4).fields()).hasSize(6);
    }

    @Test
    void aPartyBodyCoordinatesWithoutBeingAnAgencyOfTheGovernment() {
        assertThat(Examples.issued("directive.json").items().getLast().coordinators())
                .extracting(Coordinator::agencyId, Coordinator::name)
                .containsExactly(tuple(null, "Ban Tổ chức Tỉnh ủy"));
    }

    @Test
    void theUrgentSampleDirectiveHasADate() {
        DirectiveFacts directive = Examples.issued("directive-urgent.json");

        assertThat(directive.items()).singleElement().satisfies(item -> {
            assertThat(item.deadline().dueOn()).isAfter(directive.issuedOn());
            assertThat(directive.leadsOf(item)).hasSize(4);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive.json", "directive-urgent.json"})
    void aDirectiveNamesOnlyAgenciesThatExist(String draft) {
        DirectiveFacts directive = Examples.issued(draft);
        Stream<String> coordinating = directive.items().stream()
                .flatMap(item -> item.coordinators().stream())
                .map(Coordinator::agencyId)
                .filter(id -> id != null);
        Stream<String> leading = directive.items().stream().flatMap(item -> directive.leadsOf(item).stream());

        assertThat(Stream.concat(Stream.of(directive.issuingAgencyId()), Stream.concat(leading, coordinating)))
                .isSubsetOf(AGENCY_IDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory/agencies.csv",
                "directory/groups.csv",
                "directory/officials.csv",
                "directive.json",
                "directive-urgent.json",
                "README.md"
            })
    void textIsNormalised(String file) {
        String text = Wire.read(Wire.PROJECT.resolve("examples").resolve(file));

        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text).doesNotContain("\r").endsWith("\n");
    }
}
