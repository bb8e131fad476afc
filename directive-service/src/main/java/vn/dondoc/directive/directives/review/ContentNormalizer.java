package vn.dondoc.directive.directives.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.directives.numbering.DocumentKind;
import vn.dondoc.directive.directives.numbering.DocumentNumber;
import vn.dondoc.directive.directives.numbering.InvalidDocumentNumber;

/**
 * The form of what a directive says: brings texts, numbers and identifiers into one spelling, and refuses what is not in
 * form or over a limit. Nothing here asks whether it is complete: a draft may be anything but malformed.
 */
public final class ContentNormalizer {
    private static final int MAX_ITEMS = 100;
    private static final int MAX_BASIS = 50;
    private static final int MAX_SUBJECT = 2_000;
    private static final int MAX_LINE = 300;

    private final FieldErrorCollector notes = new FieldErrorCollector();

    private ContentNormalizer() {}

    /** @throws DirectiveRejected.Malformed with every field that is wrong */
    public static DirectiveContent apply(DirectiveContent raw) {
        var rules = new ContentNormalizer();
        DirectiveContent content = rules.read(raw);
        if (!rules.notes.isEmpty()) {
            throw new DirectiveRejected.Malformed(rules.notes.all());
        }
        return content;
    }

    private DirectiveContent read(DirectiveContent raw) {
        Optional<DocumentNumber> number = number(raw);
        return new DirectiveContent(
                number.map(DocumentNumber::text).orElse(""),
                kind(raw.kind(), number),
                notes.text("subject", raw.subject(), MAX_SUBJECT),
                notes.agencyId("issuingAgencyId", raw.issuingAgencyId()),
                notes.textOrNone("signer", raw.signer(), MAX_LINE),
                raw.issuedOn(),
                notes.urgency("urgency", raw.urgency()),
                notes.each("basis", raw.basis(), MAX_BASIS, (field, text) -> notes.text(field, text, MAX_LINE)),
                items(raw.items()));
    }

    private Optional<DocumentNumber> number(DirectiveContent raw) {
        if (raw.number().isBlank()) {
            return Optional.empty();
        }
        try {
            var number = DocumentNumber.of(raw.number());
            if (raw.issuedOn() != null
                    && number.year() != null
                    && number.year() != raw.issuedOn().getYear()) {
                notes.add(
                        "number",
                        "Năm trong số văn bản khác năm ban hành "
                                + raw.issuedOn().getYear() + ". / The number's year is not the year of issue.");
            }
            return Optional.of(number);
        } catch (InvalidDocumentNumber wrong) {
            notes.add("number", String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** The kind may be left to the number; when both are there they must agree. */
    private String kind(String typed, Optional<DocumentNumber> number) {
        if (typed.isBlank()) {
            return number.map(it -> it.kind().title()).orElse("");
        }
        Optional<DocumentKind> kind = DocumentKind.named(typed);
        if (kind.isEmpty()) {
            notes.add(
                    "kind",
                    "“" + notes.text("kind", typed, MAX_LINE)
                            + "” không phải tên loại văn bản, ví dụ Công văn, Chỉ thị. / Not a document kind.");
        }
        kind.ifPresent(it -> number.filter(typedNumber -> !agree(it, typedNumber.kind()))
                .ifPresent(typedNumber -> notes.add(
                        "kind",
                        "Loại văn bản là " + it.title() + " nhưng số, ký hiệu là của "
                                + typedNumber.kind().title() + ". / The number is of another kind.")));
        return kind.map(DocumentKind::title).orElse("");
    }

    private static boolean agree(DocumentKind kind, DocumentKind ofNumber) {
        return kind == ofNumber || (kind.isLetter() && ofNumber.isLetter());
    }

    private List<DirectiveItem> items(List<DirectiveItem> items) {
        List<DirectiveItem> read =
                notes.each("items", items, MAX_ITEMS, (field, item) -> new ItemNormalizer(notes, field).read(item));
        var numbers = new HashSet<String>();
        for (int i = 0; i < read.size(); i++) {
            String number = read.get(i).number();
            if (!number.isEmpty() && !numbers.add(number)) {
                notes.add(
                        "items[" + i + "].number", "Mục số " + number + " ghi hai lần. / The item's number is taken.");
            }
        }
        return read;
    }
}
