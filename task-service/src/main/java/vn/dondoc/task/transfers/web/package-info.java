/** Transfers over HTTP. */
@NullMarked
package vn.dondoc.task.transfers.web;

import org.jspecify.annotations.NullMarked;
