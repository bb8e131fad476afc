/** Agencies, groups and officials: what they are, and how they come in; used by directives to resolve addressees. */
@NullMarked
package vn.dondoc.directive.directory;

import org.jspecify.annotations.NullMarked;
