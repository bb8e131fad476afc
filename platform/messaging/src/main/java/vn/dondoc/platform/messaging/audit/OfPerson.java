package vn.dondoc.platform.messaging.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the id of a document: it says who somebody is. Entries of the audit trail have it where it can be forgotten and nowhere else,
 * neither in what they are about nor in the name of their stream.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfPerson {}
