package vn.dondoc.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Questions to the local copy of the directory, each answered in one round trip for any number of ids. */
public class DirectoryLookup {
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

    /** The officials by id; one that is not known is missing. */
    public Map<String, Official> officialsById(Collection<String> officialIds) {
        return mongo.find(new Query(where("_id").in(officialIds)), Official.class).stream()
                .collect(Collectors.toMap(Official::id, Function.identity()));
    }

    /** The names by agency; an agency that is not known (yet) is missing. */
    public Map<String, String> agencyNames(Collection<String> agencyIds) {
        return mongo.find(new Query(where("_id").in(agencyIds)), Agency.class).stream()
                .collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
