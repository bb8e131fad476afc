package vn.dondoc.directive.directives;

import vn.dondoc.directive.directory.AgencyId;

/** Within which a number is unique: numbers restart in every agency on 1 January. */
public record NumberKey(String value) {
    static NumberKey of(AgencyId issuer, int year, DocumentNumber number) {
        return new NumberKey(issuer + "|" + year + "|" + number.identity());
    }
}
