/** Period reports: how agencies stood at the end of a month, quarter, half-year or year, frozen, with later corrections beside. */
@NullMarked
package vn.dondoc.reporting.period;

import org.jspecify.annotations.NullMarked;
