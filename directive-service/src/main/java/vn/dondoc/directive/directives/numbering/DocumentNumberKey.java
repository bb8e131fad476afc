package vn.dondoc.directive.directives.numbering;

import vn.dondoc.directive.directory.AgencyId;

/** Within which a number is unique: numbers restart in every agency on 1 January. */
public record DocumentNumberKey(String value) {
    public static DocumentNumberKey of(AgencyId issuer, int year, DocumentNumber number) {
        return new DocumentNumberKey(issuer + "|" + year + "|" + number.identity());
    }
}
