/** The topic of the directory, which the local copy is kept from. */
@NullMarked
package vn.dondoc.notification.directory.messaging;

import org.jspecify.annotations.NullMarked;
