package vn.dondoc.directive.directives.numbering;

import vn.dondoc.directive.directory.AgencyId;

/** Within which a number is unique: numbers restart in every agency on 1 January. */
public record DocumentNumberKey(String value) {
    /**
     * Between which the keys of all numbers of one agency and year are that are counted alike, whatever stands behind the
     * count: that begins with a dash or a slash.
     */
    public record Range(String from, String to) {}

    public static DocumentNumberKey of(AgencyId issuer, int year, DocumentNumber number) {
        return new DocumentNumberKey(issuer + "|" + year + "|" + number.identity());
    }

    public static Range keysOf(AgencyId issuer, int year, DocumentNumber number) {
        String counted = issuer + "|" + year + "|" + number.count();
        return new Range(counted + '-', counted + (char) ('/' + 1));
    }
}
