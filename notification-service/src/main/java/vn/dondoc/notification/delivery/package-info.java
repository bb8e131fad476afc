/** Deliveries of notices by the channels besides the inbox: claims what is due, hands it over, records the results. */
@NullMarked
package vn.dondoc.notification.delivery;

import org.jspecify.annotations.NullMarked;
