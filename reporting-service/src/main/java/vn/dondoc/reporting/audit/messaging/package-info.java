/** The topic of the audit trail. */
@NullMarked
package vn.dondoc.reporting.audit.messaging;

import org.jspecify.annotations.NullMarked;
