/** Explanations over HTTP. */
@NullMarked
package vn.dondoc.task.explanation.web;

import org.jspecify.annotations.NullMarked;
