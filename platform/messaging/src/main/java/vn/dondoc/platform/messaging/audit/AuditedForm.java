package vn.dondoc.platform.messaging.audit;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What entries of the audit trail tell of documents of one kind.
 *
 * @param passedOver fields that they do not tell of
 * @param veiled fields of which they tell that they changed, and never what they read
 * @param ofPersons fields that say whom a document is about
 * @param naming fields that name an official, whom a change of them is about
 */
public record AuditedForm(Set<String> passedOver, Set<String> veiled, Set<String> ofPersons, Set<String> naming) {
    private static final String ID = "_id";

    /** As the components of the record say. */
    public static AuditedForm of(Class<?> documentType) {
        return new AuditedForm(
                fieldsWith(NotAudited.class, documentType, AuditedForm::fieldOf),
                fieldsWith(Veiled.class, documentType, AuditedForm::fieldOf),
                fieldsWith(OfPerson.class, documentType, AuditedForm::fieldOf),
                fieldsWith(NamesPerson.class, documentType, AuditedForm::namingFieldOf));
    }

    private static Set<String> fieldsWith(
            Class<? extends Annotation> annotation, Class<?> documentType, Function<RecordComponent, String> field) {
        return Stream.of(documentType.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(annotation))
                .map(field)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String fieldOf(RecordComponent component) {
        return component.getName().equals("id") ? ID : component.getName();
    }

    private static String namingFieldOf(RecordComponent component) {
        return component.getName()
                + '.'
                + component.getAnnotation(NamesPerson.class).value();
    }

    /** The same for documents with fields that no record has. */
    public AuditedForm passingOver(Set<String> fields) {
        return new AuditedForm(
                Stream.concat(passedOver.stream(), fields.stream()).collect(Collectors.toUnmodifiableSet()),
                veiled,
                ofPersons,
                naming);
    }

    /** Whether a document's id says who somebody is. */
    public boolean isIdOfPerson() {
        return ofPersons.contains(ID);
    }

    boolean isOfficial(String path) {
        return ofPersons.contains(path) || naming.contains(path);
    }

    /** The officials whom a change is about: those of the document, and those whom it names now or no more. */
    public Set<String> personsIn(Document before, Document after) {
        var found = new LinkedHashSet<String>();
        ofPersons.forEach(field -> add(found, after.get(field)));
        for (String path : naming) {
            Object was = valueAt(path, before);
            Object is = valueAt(path, after);
            if (!Objects.equals(was, is)) {
                add(found, was);
                add(found, is);
            }
        }
        return found;
    }

    private static void add(Set<String> found, @Nullable Object official) {
        if (official instanceof String id) {
            found.add(id);
        }
    }

    private static @Nullable Object valueAt(String path, Document document) {
        int dot = path.indexOf('.');
        return document.get(path.substring(0, dot)) instanceof Document part ? part.get(path.substring(dot + 1)) : null;
    }
}
