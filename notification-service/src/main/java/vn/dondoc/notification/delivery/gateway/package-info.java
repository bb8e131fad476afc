/** Signed HTTP calls to the SMS or chat gateways of agencies, one of the channels. */
@NullMarked
package vn.dondoc.notification.delivery.gateway;

import org.jspecify.annotations.NullMarked;
