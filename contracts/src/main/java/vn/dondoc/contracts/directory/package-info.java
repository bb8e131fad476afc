/** Agencies, groups and officials as other services and systems need them; each event the full state. */
@NullMarked
package vn.dondoc.contracts.directory;

import org.jspecify.annotations.NullMarked;
