/** The words everything else of this service is made of: identity, status, reasons, rules of texts, rejections. */
@NullMarked
package vn.dondoc.task.core;

import org.jspecify.annotations.NullMarked;
