/** Errors as problem details (RFC 9457): types, texts, and the one advice that makes them. */
@NullMarked
package vn.dondoc.platform.web.problem;

import org.jspecify.annotations.NullMarked;
