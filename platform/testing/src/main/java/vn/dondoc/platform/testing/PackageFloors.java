package vn.dondoc.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which floor each package stands; it may use those below it. Read from the tables of {@code docs/architecture.md}, so
 * that the page for people and the rule cannot differ: a row is a floor, a package below {@code vn.dondoc}, and what lives
 * there. The first table orders the modules, the others the packages within each module.
 */
final class PackageFloors {
    private static final Pattern TABLE = Pattern.compile("(?m)(^\\|.*\n)+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) *\\| *`([\\w.]+)`");
    private static final Set<String> ADAPTERS = Set.of("web", "messaging", "persistence");

    private final Map<String, Integer> modules = new LinkedHashMap<>();
    private final Map<String, Integer> packages = new LinkedHashMap<>();

    private PackageFloors(String page) {
        TABLE.matcher(page).results().map(MatchResult::group).forEach(table -> {
            Map<String, Integer> floors = modules.isEmpty() ? modules : packages;
            ROW.matcher(table).results().forEach(row -> floors.put(row.group(2), Integer.valueOf(row.group(1))));
        });
        if (modules.isEmpty() || packages.isEmpty()) {
            throw new IllegalArgumentException("No tables of floors: a rule without them cannot fail");
        }
    }

    static PackageFloors of(String page) {
        return new PackageFloors(page);
    }

    /** The floors that the project's own page gives. */
    static PackageFloors ofTheProject() {
        return of(ProjectFiles.readText("docs/architecture.md"));
    }

    boolean isListed(String name) {
        return floorOf(name) != null;
    }

    /** Whether the one package stands above the other. Those of one floor do not know each other. */
    boolean isAbove(String user, String used) {
        String module = moduleOf(user);
        String other = moduleOf(used);
        return module.equals(other)
                ? isHigher(floorOf(user), floorOf(used))
                : isHigher(modules.get(module), modules.get(other));
    }

    private static boolean isHigher(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one > other;
    }

    /** Adapters need no row: they stand between their feature and the floor above it. */
    private @Nullable Integer floorOf(String name) {
        @Nullable Integer floor = packages.get(name);
        if (floor != null) {
            return 2 * floor;
        }
        int dot = Math.max(name.lastIndexOf('.'), 0);
        @Nullable Integer feature = packages.get(name.substring(0, dot));
        if (feature != null && ADAPTERS.contains(name.substring(dot + 1))) {
            return 2 * feature + 1;
        }
        return modules.containsKey(name) && isUndivided(name) ? modules.get(name) : null;
    }

    private boolean isUndivided(String module) {
        return packages.keySet().stream().noneMatch(name -> moduleOf(name).equals(module));
    }

    private String moduleOf(String name) {
        String module = name;
        while (!modules.containsKey(module) && module.contains(".")) {
            module = module.substring(0, module.lastIndexOf('.'));
        }
        return module;
    }
}
