/** Mail by SMTP, one of the channels. */
@NullMarked
package vn.dondoc.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
