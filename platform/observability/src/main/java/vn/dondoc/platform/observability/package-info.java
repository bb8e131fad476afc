/** What lets operators follow the work: the clock, the correlation of log lines, the names of meters. Any module may use it. */
@NullMarked
package vn.dondoc.platform.observability;

import org.jspecify.annotations.NullMarked;
