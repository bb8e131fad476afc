package vn.dondoc.platform.web.problem;

import java.util.List;

/** An exception that knows which fields are wrong; they stand as {@code errors} in the problem's body. */
public interface FieldErrors {
    List<FieldError> fieldErrors();
}
