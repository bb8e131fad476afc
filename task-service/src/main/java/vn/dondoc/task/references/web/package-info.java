/** Dates of other documents over HTTP. */
@NullMarked
package vn.dondoc.task.references.web;

import org.jspecify.annotations.NullMarked;
