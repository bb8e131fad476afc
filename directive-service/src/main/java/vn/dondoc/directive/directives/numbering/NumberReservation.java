package vn.dondoc.directive.directives.numbering;

import vn.dondoc.directive.core.DirectiveId;

/**
 * Who holds a number.
 *
 * @param version changes by every take, so that two takers see each other
 */
public record NumberReservation(DocumentNumberKey key, DirectiveId holder, long version) {}
