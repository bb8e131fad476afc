/** Receives the events of directives and tasks. */
@NullMarked
package vn.dondoc.reporting.report.messaging;

import org.jspecify.annotations.NullMarked;
