package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every name on {@code docs/architecture.md} is one that the sources have: a package, a place in one, or a topic. */
class ArchitecturePageTests {
    private static final Pattern NAME = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PLACE = Pattern.compile("([a-z.]+)/([A-Z]\\w*)(?:\\.(\\w+))?");
    private static final Set<String> ADAPTERS = Set.of("web", "messaging", "persistence");

    private final Set<Path> sources = ProjectFiles.javaFiles().stream()
            .filter(file -> file.toString().replace('\\', '/').contains("src/main/java/vn/dondoc/"))
            .collect(Collectors.toSet());
    private final Set<String> packages = sources.stream()
            .map(Path::getParent)
            .map(Objects::requireNonNull)
            .map(ArchitecturePageTests::below)
            .collect(Collectors.toSet());

    @Test
    void everyNameOnTheArchitecturePageExists() {
        String page = ProjectFiles.readText("docs/architecture.md");

        assertThat(NAME.matcher(page).results()).hasSizeGreaterThan(100);
        assertThat(unknownNamesOf(page)).isEmpty();
    }

    @Test
    void everyPackageStandsOnTheArchitecturePage() {
        PackageFloors floors = PackageFloors.ofTheProject();

        assertThat(packages).hasSizeGreaterThan(50).allMatch(floors::isListed);
    }

    @Test
    void aNameThatDoesNotExistIsFound() {
        assertThat(unknownNamesOf("""
                | 1 | `contracts` | `contracts.attic` |
                `contracts/Topics.TASKS` goes to `dondoc.tasks.v1`, `contracts/Topics.NOWHERE` to `dondoc.nowhere.v1`,
                `contracts/Nobody` to `contracts/Nobody.nowhere`; `web` is an adapter, `wab` is none
                """))
                .containsExactly(
                        "contracts.attic",
                        "contracts/Topics.NOWHERE",
                        "dondoc.nowhere.v1",
                        "contracts/Nobody",
                        "contracts/Nobody.nowhere",
                        "wab");
    }

    private List<String> unknownNamesOf(String page) {
        return NAME.matcher(page)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !exists(name))
                .toList();
    }

    private boolean exists(String name) {
        var place = PLACE.matcher(name);
        return place.matches()
                ? isIn(place.toMatchResult())
                : packages.contains(name) || ADAPTERS.contains(name) || isTopic(name);
    }

    private boolean isIn(MatchResult place) {
        String file = place.group(1).replace('.', '/') + "/" + place.group(2) + ".java";
        String member = place.group(3);
        return sources.stream()
                .filter(source -> source.endsWith("vn/dondoc/" + file))
                .anyMatch(source -> member == null || declares(ProjectFiles.readText(source), member));
    }

    private static boolean declares(String source, String member) {
        return Pattern.compile(
                        "^ +(?!return |throw |else )[\\w.<>\\[\\]?, @]+ " + member + "(\\(| = |;)", Pattern.MULTILINE)
                .matcher(source)
                .find();
    }

    private static boolean isTopic(String name) {
        return ProjectFiles.readText("contracts/src/main/java/vn/dondoc/contracts/Topics.java")
                .contains('"' + name + '"');
    }

    /** The package in that folder, as the page names it: without the {@code vn.dondoc} that all have in common. */
    private static String below(Path folder) {
        return folder.toString()
                .replace('\\', '/')
                .replaceFirst(".*/vn/dondoc/", "")
                .replace('/', '.');
    }
}
