/** Agencies, groups and officials as other services and systems need them; full state on a compacted topic. */
@NullMarked
package vn.dondoc.contracts.directory;

import org.jspecify.annotations.NullMarked;
