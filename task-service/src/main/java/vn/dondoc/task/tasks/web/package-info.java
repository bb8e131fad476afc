/** Tasks over HTTP; nobody uses it from within. */
@NullMarked
package vn.dondoc.task.tasks.web;

import org.jspecify.annotations.NullMarked;
