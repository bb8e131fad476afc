package vn.dondoc.platform.messaging.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a part of a document: the field of it that names an official. A change of that field is about whoever it names, or named. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamesPerson {
    String value();
}
