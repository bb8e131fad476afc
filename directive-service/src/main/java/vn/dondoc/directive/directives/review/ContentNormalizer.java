package vn.dondoc.directive.directives.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.directives.numbering.DocumentKind;
import vn.dondoc.directive.directives.numbering.DocumentNumber;
import vn.dondoc.directive.directives.numbering.InvalidDocumentNumber;

/**
 * The form of what a directive says: brings texts, numbers and identifiers into one spelling, and refuses what is not in
 * form or over a limit. Nothing here asks whether it is complete: a draft may be anything but malformed.
 */
public final class ContentNormalizer {
    private static final int MAX_ITEMS = 500;
    private static final int MAX_BASIS = 50;
    private static final int MAX_SUBJECT = 2_000;
    private static final int MAX_LINE = 300;

    private final FieldErrorCollector errors = new FieldErrorCollector();

    private ContentNormalizer() {}

    /** @throws DirectiveRejected.Malformed with every field that is wrong */
    public static DirectiveContent normalize(DirectiveContent raw) {
        var normalizer = new ContentNormalizer();
        DirectiveContent content = normalizer.read(raw);
        if (!normalizer.errors.isEmpty()) {
            throw new DirectiveRejected.Malformed(normalizer.errors.all());
        }
        return content;
    }

    private DirectiveContent read(DirectiveContent raw) {
        return new DirectiveContent(
                identity(raw.identity()),
                errors.line("subject", raw.subject(), MAX_SUBJECT),
                errors.lineOrNone("signer", raw.signer(), MAX_LINE),
                errors.urgency("urgency", raw.urgency()),
                errors.readEach("basis", raw.basis(), MAX_BASIS, (field, text) -> errors.line(field, text, MAX_LINE)),
                items(raw.items()));
    }

    private DocumentIdentity identity(DocumentIdentity raw) {
        Optional<DocumentNumber> number = number(raw);
        return new DocumentIdentity(
                number.map(DocumentNumber::text).orElse(""),
                kind(raw.kind(), number),
                errors.agencyId("issuingAgencyId", raw.issuingAgencyId()),
                raw.issuedOn());
    }

    private Optional<DocumentNumber> number(DocumentIdentity raw) {
        if (raw.number().isBlank()) {
            return Optional.empty();
        }
        errors.line("number", raw.number(), MAX_LINE);
        try {
            var number = DocumentNumber.of(raw.number());
            if (raw.issuedOn() != null
                    && number.year() != null
                    && number.year() != raw.issuedOn().getYear()) {
                errors.add("number", "content.year-of-number", raw.issuedOn().getYear());
            }
            return Optional.of(number);
        } catch (InvalidDocumentNumber wrong) {
            errors.add("number", wrong.reason());
            return Optional.empty();
        }
    }

    /** The kind may be left to the number; when both are there they must agree. */
    private String kind(String typed, Optional<DocumentNumber> number) {
        if (typed.isBlank()) {
            return number.map(it -> it.kind().title()).orElse("");
        }
        String line = errors.line("kind", typed, MAX_LINE);
        Optional<DocumentKind> kind = DocumentKind.named(line);
        if (kind.isEmpty()) {
            errors.add("kind", "content.unknown-kind", line);
        }
        kind.ifPresent(it -> number.filter(typedNumber -> !agree(it, typedNumber.kind()))
                .ifPresent(typedNumber -> errors.add(
                        "kind",
                        "content.number-of-another-kind",
                        it.title(),
                        typedNumber.kind().title())));
        return kind.map(DocumentKind::title).orElse("");
    }

    private static boolean agree(DocumentKind kind, DocumentKind ofNumber) {
        return kind == ofNumber || (kind.isLetter() && ofNumber.isLetter());
    }

    private List<DirectiveItem> items(List<DirectiveItem> items) {
        List<DirectiveItem> read = errors.readEach(
                "items", items, MAX_ITEMS, (field, item) -> new ItemNormalizer(errors, field).read(item));
        var numbers = new HashSet<String>();
        for (int i = 0; i < read.size(); i++) {
            String number = read.get(i).number();
            if (!number.isEmpty() && !numbers.add(number)) {
                errors.add("items[" + i + "].number", "content.same-item-number", number);
            }
        }
        return read;
    }
}
