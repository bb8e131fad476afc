/** How refusals of agencies answer over HTTP. */
@NullMarked
package vn.dondoc.task.directory.web;

import org.jspecify.annotations.NullMarked;
