/** Who may do what: roles, what callers are to a row, and the operations of a service with those for whom they are. */
@NullMarked
package vn.dondoc.platform.access;

import org.jspecify.annotations.NullMarked;
