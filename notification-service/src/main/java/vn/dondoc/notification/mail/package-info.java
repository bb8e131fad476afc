/** Mail, the second channel: claims the due mails of notices and hands them to the mail server, at least once each. */
@NullMarked
package vn.dondoc.notification.mail;

import org.jspecify.annotations.NullMarked;
