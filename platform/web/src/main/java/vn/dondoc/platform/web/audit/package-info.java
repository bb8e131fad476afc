/** What the audit trail is told of requests whose changes do not tell it: refusals, exports, what was read of people. */
@NullMarked
package vn.dondoc.platform.web.audit;

import org.jspecify.annotations.NullMarked;
