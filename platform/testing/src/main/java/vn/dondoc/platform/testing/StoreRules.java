package vn.dondoc.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be asked of a store, so that the same code runs on every MongoDB-compatible one. */
final class StoreRules {
    private static final Pattern OUTBOX_LOSING_TYPES = Pattern.compile(String.join(
            "|",
            "org\\.springframework\\.cloud\\.stream\\.function\\.StreamBridge",
            "org\\.springframework\\.data\\.mongodb\\.(Reactive)?MongoTransactionManager",
            "org\\.springframework\\.transaction\\.annotation\\.Transactional",
            "org\\.springframework\\.transaction\\.support\\.TransactionTemplate",
            "org\\.springframework\\.data\\.mongodb\\.repository\\.(Reactive)?MongoRepository",
            "org\\.springframework\\.data\\.repository\\.\\w*Repository"));

    private static final Pattern UNSAFE_TYPES = Pattern.compile(String.join(
            "|",
            "com\\.mongodb\\.(client\\.)?ClientSession",
            "com\\.mongodb\\.client\\.ChangeStreamIterable",
            "com\\.mongodb\\.client\\.model\\.(Collation|MergeOptions|TextSearchOptions|ValidationOptions|WindowOutputField)",
            "com\\.mongodb\\.client\\.model\\.bulk\\..*",
            "org\\.springframework\\.data\\.mongodb\\.core\\.query\\.(Collation|TextCriteria|TextQuery)",
            "org\\.springframework\\.data\\.mongodb\\.core\\.index\\.(TextIndex\\w+|PartialIndexFilter)",
            "org\\.springframework\\.data\\.mongodb\\.core\\.aggregation"
                    + "\\.(AggregationUpdate|MergeOperation|OutOperation|SetOperation|SetWindowFields|UnionWith)\\w*",
            "org\\.springframework\\.data\\.mongodb\\.core\\.(validation\\..*|schema\\.(Mongo)?JsonSchema.*)",
            "org\\.springframework\\.data\\.mongodb\\.core\\.messaging\\.ChangeStream\\w*"));

    private static final Set<String> UNSAFE_METHODS = Set.of(
            "startSession",
            "withSession",
            "inTransaction",
            "watch",
            "changeStream",
            "collation",
            "hint",
            "hintString",
            "withHint",
            "partial",
            "partialFilterExpression",
            "expireAfter",
            "expire",
            "createView",
            "validator",
            "validationOptions");

    /** Names of aggregation stages in the driver's {@code Aggregates}; elsewhere methods of these names are harmless. */
    private static final Set<String> UNSAFE_STAGES =
            Set.of("set", "merge", "out", "unionWith", "setWindowFields", "graphLookup", "geoNear");

    /** Counting goes through all documents on at least one of the stores. */
    private static final Set<String> COUNTS = Set.of("count", "countDocuments", "exactCount");

    private static final Pattern COUNTING_TYPES = Pattern.compile(String.join(
            "|",
            "com\\.mongodb\\.client\\.MongoCollection",
            "org\\.springframework\\.data\\.mongodb\\.core\\.(Mongo(Operations|Template)|Executable\\w+(\\$\\w+)?)"));

    private static final Set<String> REPLACES = Set.of("replaceOne", "findOneAndReplace", "findAndReplace", "replace");

    private static final Pattern UPDATE_MODELS = Pattern.compile("com\\.mongodb\\.client\\.model\\.Update\\w+Model");

    private static final Pattern UNSAFE_OPERATORS = Pattern.compile(
            "\\$(merge|out|text|where|dateTrunc|unionWith|setWindowFields|changeStream|graphLookup|geoNear|hint|jsonSchema)\\b");

    private StoreRules() {}

    static ArchRule oneWayToStoreAndPublish() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "lose events or need transactions",
                        type -> OUTBOX_LOSING_TYPES.matcher(type.getName()).matches()))
                .orShould()
                .accessTargetWhere(describe(
                        "saves a whole document",
                        access -> isOfMongo(access) && access.getName().equals("save")))
                .because("saving is publishing: a replaced document loses the events in its outbox");
    }

    /** Documents without an outbox may be replaced, so this holds only for classes that keep one. */
    static ArchRule outboxesAreNeverReplaced() {
        return noClasses()
                .that(describe("keep an outbox", StoreRules::keepsAnOutbox))
                .should()
                .accessTargetWhere(describe("replaces a whole document", StoreRules::replaces))
                .because(
                        "the relay clears an outbox at any time, and a replaced document brings back or loses its events");
    }

    private static boolean keepsAnOutbox(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(it -> it.getTargetClass().getSimpleName().equals("OutboxCollection"));
    }

    private static boolean replaces(JavaAccess<?> access) {
        return isOfMongo(access)
                && (REPLACES.contains(access.getName())
                        || access.getTargetOwner().getSimpleName().equals("ReplaceOneModel"));
    }

    static ArchRule callsWorkOnEveryStore() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "not every store knows",
                        type -> UNSAFE_TYPES.matcher(type.getName()).matches()))
                .orShould()
                .accessTargetWhere(describe(
                        "not every store knows",
                        access -> isOfMongo(access) && (isUnsafe(access) || isPipelineUpdate(access))))
                .because("only operations that behave the same on every store are used");
    }

    private static boolean isUnsafe(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return UNSAFE_METHODS.contains(name)
                || (COUNTS.contains(name) && COUNTING_TYPES.matcher(owner).matches())
                || (UNSAFE_STAGES.contains(name) && owner.equals("com.mongodb.client.model.Aggregates"));
    }

    /** An update by aggregation stages is given as a list, any other as a document. */
    private static boolean isPipelineUpdate(JavaAccess<?> access) {
        boolean updates = access.getName().toLowerCase(Locale.ROOT).contains("update")
                || UPDATE_MODELS.matcher(access.getTargetOwner().getName()).matches();
        return updates
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().skip(1).anyMatch(type -> type.isEquivalentTo(List.class));
    }

    private static boolean isOfMongo(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("com.mongodb.") || owner.startsWith("org.springframework.data.mongodb.");
    }

    static ArchRule operatorsWorkOnEveryStore() {
        return classes().should(new ArchCondition<>("name only operators that every store knows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String text : StringConstants.of(type)) {
                    if (UNSAFE_OPERATORS.matcher(text).find()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " says \"" + text + '"'));
                    }
                }
            }
        });
    }
}
