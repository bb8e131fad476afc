package vn.dondoc.platform.messaging.audit;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What entries of the audit trail tell of documents of one kind.
 *
 * @param passedOver fields that they do not tell of
 * @param ofPersons whether a document's id says who somebody is
 */
public record AuditedForm(Set<String> passedOver, boolean ofPersons) {

    /** As the components of the record say. */
    public static AuditedForm of(Class<?> documentType) {
        return new AuditedForm(
                namesWith(NotAudited.class, documentType),
                !namesWith(OfPerson.class, documentType).isEmpty());
    }

    private static Set<String> namesWith(Class<? extends Annotation> annotation, Class<?> documentType) {
        return Stream.of(documentType.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(annotation))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
