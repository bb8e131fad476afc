package vn.dondoc.reporting.dimension;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.directory.Agency;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.MongoFieldName;
import vn.dondoc.reporting.projection.RunningTotals;

/**
 * Which values a task has, and what has a value: for one question, as what is looked up is read once, when it is asked for first.
 * Whatever leads a task, and whatever directive has one, is in the totals, so what nobody knows anything of is found as well.
 */
public final class DimensionValues {
    /** What values of newer contracts are read as. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final int AT_ONCE = 10_000;

    private final MongoCollection<Document> totals;
    private final Agencies agencies;
    private final Map<Dimension, Map<String, String>> lookedUp = new EnumMap<>(Dimension.class);

    public DimensionValues(MongoCollection<Document> totals, Agencies agencies) {
        this.totals = totals;
        this.agencies = agencies;
    }

    /** The values of a task, of which a field alone may have several. */
    List<String> of(Dimension dimension, Document task, String lead) {
        if (dimension == Dimension.FIELD) {
            List<String> fields = task.getList(Dimension.FIELD.source(), String.class);
            return fields.isEmpty()
                    ? List.of(Dimension.NONE)
                    : fields.stream().distinct().toList();
        }
        String own = dimension.isOfLead() ? lead : task.getString(dimension.source());
        return List.of(dimension.isLookedUp() ? lookUp(dimension, own) : known(own));
    }

    /** What is of a newer contract has no value here that anybody could ask for. */
    static String known(String value) {
        return value.equals(UNKNOWN) ? Dimension.NONE : value;
    }

    /** The value of what an agency leads or a directive has. */
    public String lookUp(Dimension dimension, String source) {
        return sources(dimension).getOrDefault(source, Dimension.NONE);
    }

    /** The agencies or directives that have the value. */
    Set<String> having(Dimension dimension, String value) {
        return sources(dimension).entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, String> sources(Dimension dimension) {
        return lookedUp.computeIfAbsent(dimension, this::read);
    }

    private Map<String, String> read(Dimension dimension) {
        return switch (dimension) {
            case LEVEL -> levels();
            case PARENT -> parents();
            case SIGNER -> signers();
            case AGENCY, FIELD, URGENCY, DIRECTIVE, ITEM, ASSIGNER ->
                throw new IllegalArgumentException(dimension + " is not looked up");
        };
    }

    private Map<String, String> levels() {
        Map<String, String> levels = leads();
        for (Agency agency : agencies.all().values()) {
            levels.put(agency.id(), known(agency.level().name()));
        }
        return levels;
    }

    private Map<String, String> parents() {
        Map<String, String> parents = leads();
        parents.putAll(agencies.parents());
        return parents;
    }

    /** Whatever agency ever led a task, without a value. */
    private Map<String, String> leads() {
        var leads = new HashMap<String, String>();
        Document all = totals.find(eq("_id", RunningTotals.ALL))
                .projection(include("agencies"))
                .first();
        if (all != null) {
            all.get("agencies", new Document())
                    .keySet()
                    .forEach(name -> leads.put(MongoFieldName.decode(name), Dimension.NONE));
        }
        return leads;
    }

    private Map<String, String> signers() {
        var signers = new HashMap<String, String>();
        for (Document total : totals.find(gt("facts.id", ""))
                .projection(include("facts.id", DirectiveProjection.SIGNER))
                .batchSize(AT_ONCE)) {
            Document facts = total.get("facts", Document.class);
            signers.put(facts.getString("id"), Objects.requireNonNullElse(facts.getString("signer"), Dimension.NONE));
        }
        return signers;
    }
}
