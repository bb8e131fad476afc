/** Receives the directory's events. */
@NullMarked
package vn.dondoc.reporting.directory.messaging;

import org.jspecify.annotations.NullMarked;
