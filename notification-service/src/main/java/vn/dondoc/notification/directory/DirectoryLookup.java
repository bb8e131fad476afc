package vn.dondoc.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.platform.access.Office;

/** Questions to the local copy of the directory, each answered in one round trip, or one a level, for any number of ids. */
public class DirectoryLookup {
    /** The state has four; more means that agencies stand above each other in a circle. */
    private static final int MAX_LEVELS = 10;

    static final String PARENT = "parentId";

    private final MongoTemplate mongo;

    DirectoryLookup(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The active officials by agency; an agency without any is missing. */
    public Map<String, List<Official>> activeOfficialsByAgency(Collection<String> agencyIds) {
        if (agencyIds.isEmpty()) {
            return Map.of();
        }
        Query ofAgencies =
                new Query(where("agencyId").in(agencyIds).and("active").is(true));
        return mongo.find(ofAgencies, Official.class).stream().collect(Collectors.groupingBy(Official::agencyId));
    }

    /** Some of all active officials, by id. */
    public List<Official> activeOfficialsAfter(String id, int limit) {
        Query next = new Query(where("_id").gt(id).and("active").is(true));
        return mongo.find(next.with(Sort.by("_id")).limit(limit), Official.class);
    }

    /** By agency the active officials of the nearest one above it that has any; missing where there is none. */
    public Map<String, List<Official>> activeOfficialsAbove(Collection<String> agencyIds) {
        Map<String, List<Official>> found = new HashMap<>();
        Map<String, String> above = parentsOf(agencyIds);
        for (int level = 0; level < MAX_LEVELS && !above.isEmpty(); level++) {
            Map<String, List<Official>> officials = activeOfficialsByAgency(above.values());
            Map<String, String> parents = parentsOf(above.values());
            Map<String, String> next = new HashMap<>();
            above.forEach((agencyId, higherId) -> {
                List<Official> there = officials.get(higherId);
                String parentId = parents.get(higherId);
                if (there != null) {
                    found.put(agencyId, there);
                } else if (parentId != null) {
                    next.put(agencyId, parentId);
                }
            });
            above = next;
        }
        return found;
    }

    /**
     * By agency its active officials, none of some, where this one is the nearest above that has any: whoever is looked for there in vain
     * is looked for here.
     */
    public Map<String, List<Official>> activeOfficialsBelow(String agencyId) {
        Map<String, List<Official>> found = new HashMap<>();
        Set<String> above = Set.of(agencyId);
        for (int level = 0; level < MAX_LEVELS && !above.isEmpty(); level++) {
            Set<String> below = parents(new Query(where(PARENT).in(above))).keySet();
            Map<String, List<Official>> officials = activeOfficialsByAgency(below);
            below.forEach(id -> found.put(id, officials.getOrDefault(id, List.of())));
            above = below.stream().filter(id -> !officials.containsKey(id)).collect(Collectors.toSet());
        }
        return found;
    }

    /** Which agency each stands directly below; those without one are left out. */
    public Map<String, String> parents() {
        return parents(new Query());
    }

    private Map<String, String> parentsOf(Collection<String> agencyIds) {
        return parents(new Query(where("_id").in(agencyIds)));
    }

    private Map<String, String> parents(Query agencies) {
        Map<String, String> parents = new HashMap<>();
        for (Agency agency : mongo.find(agencies, Agency.class)) {
            String parentId = agency.parentId();
            if (parentId != null) {
                parents.put(agency.id(), parentId);
            }
        }
        return parents;
    }

    /** The officials by id; one that is not known is missing. */
    public Map<String, Official> officialsById(Collection<String> officialIds) {
        return mongo.find(new Query(where("_id").in(officialIds)), Official.class).stream()
                .collect(Collectors.toMap(Official::id, Function.identity()));
    }

    /** What one official is; empty for one that is not known. */
    public Optional<Office> office(String officialId) {
        return Optional.ofNullable(mongo.findById(officialId, Official.class))
                .map(it -> new Office(it.agencyId(), it.role(), it.active()));
    }

    /** The names by official; one that is not known (yet), or erased, is missing. */
    public Map<String, String> officialNames(Collection<String> officialIds) {
        Map<String, String> names = new HashMap<>();
        officialsById(officialIds).forEach((id, official) -> {
            String name = official.name();
            if (name != null) {
                names.put(id, name);
            }
        });
        return names;
    }

    /** The names by agency; an agency that is not known (yet) is missing. */
    public Map<String, String> agencyNames(Collection<String> agencyIds) {
        return mongo.find(new Query(where("_id").in(agencyIds)), Agency.class).stream()
                .collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
