/** What cannot be handled: put aside with its reason, listed and replayed by an operator. */
@NullMarked
package vn.dondoc.platform.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
