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
}
