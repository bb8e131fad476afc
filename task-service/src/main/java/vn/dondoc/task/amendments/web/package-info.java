/** Amendments over HTTP. */
@NullMarked
package vn.dondoc.task.amendments.web;

import org.jspecify.annotations.NullMarked;
