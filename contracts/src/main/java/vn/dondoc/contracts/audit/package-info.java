/** Who did what: entries of the audit trail, and how each is chained to the one before. */
@NullMarked
package vn.dondoc.contracts.audit;

import org.jspecify.annotations.NullMarked;
