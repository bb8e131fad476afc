package vn.dondoc.directive.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which document a directive is. An amendment may change everything but this.
 *
 * @param kind the title of a kind of document, as it is printed
 * @param issuedOn the date on the document, in Asia/Ho_Chi_Minh
 */
public record DocumentIdentity(
        String number,
        String kind,
        String issuingAgencyId,
        @Nullable LocalDate issuedOn) {

    DocumentIdentity withDefaultIssuer(String agencyId) {
        return issuingAgencyId.isBlank() ? new DocumentIdentity(number, kind, agencyId, issuedOn) : this;
    }
}
