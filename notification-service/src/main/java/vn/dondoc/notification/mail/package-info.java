/** The second channel: takes due mails from the notices' ledger and hands them to the mail server, at least once. */
@NullMarked
package vn.dondoc.notification.mail;

import org.jspecify.annotations.NullMarked;
