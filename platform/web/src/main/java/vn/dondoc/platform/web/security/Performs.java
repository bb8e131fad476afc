package vn.dondoc.platform.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which row of the service's table of rights a request is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Performs {
    /** The name of the {@link vn.dondoc.platform.access.Operation}. */
    String value();

    /** The row of what callers are shown besides, to whom that is open: it is the one that the audit trail tells of. */
    String shows() default "";

    /** Whether much is taken along at once, of which the audit trail tells. */
    boolean exports() default false;

    /** False for what is sent by POST and only looks. */
    boolean changes() default true;
}
