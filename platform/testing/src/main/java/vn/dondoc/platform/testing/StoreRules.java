package vn.dondoc.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
            "com\\.mongodb\\.client\\.model\\.(Collation|MergeOptions|TextSearchOptions|ValidationOptions)",
            "com\\.mongodb\\.client\\.model\\.bulk\\..*",
            "org\\.springframework\\.data\\.mongodb\\.core\\.query\\.(Collation|TextCriteria|TextQuery)",
            "org\\.springframework\\.data\\.mongodb\\.core\\.index\\.(TextIndex\\w+|PartialIndexFilter)",
            "org\\.springframework\\.data\\.mongodb\\.core\\.aggregation\\.(AggregationUpdate|MergeOperation|OutOperation)",
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
            "createView");

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

    static ArchRule callsWorkOnEveryStore() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "not every store knows",
                        type -> UNSAFE_TYPES.matcher(type.getName()).matches()))
                .orShould()
                .accessTargetWhere(describe(
                        "not every store knows",
                        access -> isOfMongo(access) && UNSAFE_METHODS.contains(access.getName())))
                .because("only operations that behave the same on every store are used");
    }

    private static boolean isOfMongo(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("com.mongodb.") || owner.startsWith("org.springframework.data.mongodb.");
    }

    static ArchRule operatorsWorkOnEveryStore() {
        return classes().should(new ArchCondition<>("name only operators that every store knows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String text : strings(type)) {
                    if (UNSAFE_OPERATORS.matcher(text).find()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " says \"" + text + '"'));
                    }
                }
            }
        });
    }

    /** The string constants; the importer does not keep them, so the class file is read once more. */
    private static List<String> strings(JavaClass type) {
        List<String> strings = new ArrayList<>();
        type.getSource().ifPresent(source -> {
            for (PoolEntry entry : ClassFile.of().parse(read(source.getUri())).constantPool()) {
                if (entry instanceof StringEntry string) {
                    strings.add(string.stringValue());
                }
            }
        });
        return strings;
    }

    private static byte[] read(URI uri) {
        try (InputStream bytes = uri.toURL().openStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
