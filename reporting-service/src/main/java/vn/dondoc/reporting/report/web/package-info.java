/** The reports over HTTP, as JSON and as tables. */
@NullMarked
package vn.dondoc.reporting.report.web;

import org.jspecify.annotations.NullMarked;
