/** What the reports know of agencies, their names and levels, and what officials are called, kept from the directory's events. */
@NullMarked
package vn.dondoc.reporting.directory;

import org.jspecify.annotations.NullMarked;
