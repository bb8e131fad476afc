/** The ledger of deliveries over HTTP. */
@NullMarked
package vn.dondoc.notification.ledger.web;

import org.jspecify.annotations.NullMarked;
