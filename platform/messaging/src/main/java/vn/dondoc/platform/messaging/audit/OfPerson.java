package vn.dondoc.platform.messaging.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field of a document, such as its id: it says which official the document is about. Entries of the audit trail have that where
 * it can be forgotten and nowhere else, neither in what they are about nor in the name of their stream.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfPerson {}
