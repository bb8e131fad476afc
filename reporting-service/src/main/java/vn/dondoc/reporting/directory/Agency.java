package vn.dondoc.reporting.directory;

import java.util.Comparator;
import java.util.Map;
import org.bson.Document;
import vn.dondoc.contracts.directory.AgencyLevel;

/** An agency as far as reports name it. */
public record Agency(String id, String name, AgencyLevel level) {
    /** Provincial bodies first, then communes, then the others. */
    public static final Comparator<Agency> BY_LEVEL_AND_ID =
            Comparator.comparing(Agency::level).thenComparing(Agency::id);

    /** The agency, by its id alone where its record has not arrived yet. */
    public static Agency of(String id, Map<String, Agency> known) {
        return known.getOrDefault(id, new Agency(id, id, AgencyLevel.UNKNOWN));
    }

    static Agency from(Document stored) {
        return new Agency(
                stored.getString("_id"), stored.getString("name"), AgencyLevel.valueOf(stored.getString("level")));
    }
}
