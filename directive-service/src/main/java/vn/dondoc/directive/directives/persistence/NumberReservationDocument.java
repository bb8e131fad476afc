package vn.dondoc.directive.directives.persistence;

/**
 * A number that a directive holds.
 *
 * @param id agency, year and number: its uniqueness is what keeps two directives from one number
 */
record NumberReservationDocument(String id, String directiveId) {}
