/** Entries of the audit trail, each chained to the one before in its document. */
@NullMarked
package vn.dondoc.platform.messaging.audit;

import org.jspecify.annotations.NullMarked;
