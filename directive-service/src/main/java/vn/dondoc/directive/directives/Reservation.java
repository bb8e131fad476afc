package vn.dondoc.directive.directives;

/**
 * Who holds a number.
 *
 * @param version changes by every take, so that two takers see each other
 */
public record Reservation(NumberKey key, DirectiveId holder, long version) {}
