/** Shows period reports to those who may read their figures. */
@NullMarked
package vn.dondoc.reporting.period.web;

import org.jspecify.annotations.NullMarked;
