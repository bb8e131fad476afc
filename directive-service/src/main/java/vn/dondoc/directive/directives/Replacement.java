package vn.dondoc.directive.directives;

/** The directive that took the place of another one. */
public record Replacement(String directiveId, String number) {}
