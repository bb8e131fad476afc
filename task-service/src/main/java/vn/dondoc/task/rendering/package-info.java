/** From codes and arguments to texts in the caller's language; for the web packages. */
@NullMarked
package vn.dondoc.task.rendering;

import org.jspecify.annotations.NullMarked;
