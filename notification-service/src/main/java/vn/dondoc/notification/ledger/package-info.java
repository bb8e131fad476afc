/** What became of notices by each channel, for operators and for whoever got them. */
@NullMarked
package vn.dondoc.notification.ledger;

import org.jspecify.annotations.NullMarked;
