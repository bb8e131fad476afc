/** The audit trail of all services: kept, searched, verified, and as far as it tells of a person forgotten. */
@NullMarked
package vn.dondoc.reporting.audit;

import org.jspecify.annotations.NullMarked;
