package vn.dondoc.directive.directory.persistence;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.DeputyPeriod;
import vn.dondoc.directive.directory.DeputyTerms;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.audit.NotAudited;
import vn.dondoc.platform.messaging.audit.OfPerson;

/** A period as it is stored. */
record DeputyDocument(
        String id,
        @OfPerson String officialId,
        @OfPerson String onBehalfOf,
        String agencyId,
        LocalDate from,
        LocalDate until,
        List<String> operations,
        boolean ended,
        @NotAudited String search) {

    /** Makes documents of periods, and periods of documents. */
    static final class Mapping implements EntryMapping<DeputyPeriod, DeputyDocument> {
        @Override
        public Class<DeputyDocument> type() {
            return DeputyDocument.class;
        }

        @Override
        public DeputyDocument document(DeputyPeriod period) {
            DeputyTerms terms = period.terms();
            return new DeputyDocument(
                    period.key(),
                    terms.officialId(),
                    terms.onBehalfOf(),
                    period.agency().value(),
                    terms.from(),
                    terms.until(),
                    terms.operations(),
                    period.ended(),
                    SearchText.of(
                            terms.officialId(),
                            terms.onBehalfOf(),
                            period.agency().value()));
        }

        @Override
        public DeputyPeriod entry(DeputyDocument document) {
            DeputyTerms terms = new DeputyTerms(
                    document.officialId, document.onBehalfOf, document.from, document.until, document.operations);
            return new DeputyPeriod(document.id, terms, new AgencyId(document.agencyId), document.ended);
        }
    }
}
