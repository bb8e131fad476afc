package vn.dondoc.directive.directives.numbering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.platform.vietnam.DocumentNumberSpelling;

/**
 * A document's number and notation, in one of four forms:
 *
 * <pre>
 * 18/2016/QĐ-UBND   legal document: number / year / kind - agency
 * 03/CT-UBND        named document: number / kind - agency
 * 22498/UBND-THĐT   letter:         number / agency - drafting unit
 * 221-KL/TW         Party document: number - kind / body
 * </pre>
 *
 * Whether the second and third is meant is decided by the list of kinds.
 *
 * @param text as it is written: NFC, plain hyphens, no spaces, leading zeros kept
 * @param kind the kind it names; {@link DocumentKind#CONG_VAN} for a letter
 * @param year of a legal document; else none
 */
public record DocumentNumber(
        String text, DocumentKind kind, @Nullable Integer year) {
    private static final int MAX_LENGTH = 60;
    private static final String NUM = "(?<num>[0-9]{1,9}\\p{L}?)";
    private static final String PART = "[\\p{L}0-9&.]+";
    private static final Pattern COUNT = Pattern.compile("[^/-]+");
    private static final Pattern LEGAL =
            Pattern.compile(NUM + "/(?<year>[0-9]{4})/(?<kind>" + PART + ")-(?<org>" + PART + ")");
    private static final Pattern NAMED_OR_LETTER = Pattern.compile(NUM + "/(?<kind>" + PART + ")-(?<org>" + PART + ")");
    private static final Pattern PARTY = Pattern.compile(NUM + "-(?<kind>" + PART + ")/(?<org>" + PART + ")");

    public static DocumentNumber of(String typed) {
        String text = DocumentNumberSpelling.of(typed);
        if (text.isEmpty()) {
            throw wrong(text, "number.missing");
        }
        if (text.length() > MAX_LENGTH) {
            throw wrong(text.substring(0, MAX_LENGTH) + "…", "number.too-long", MAX_LENGTH);
        }
        Matcher legal = LEGAL.matcher(text);
        if (legal.matches()) {
            return legal(text, legal);
        }
        Matcher namedOrLetter = NAMED_OR_LETTER.matcher(text);
        if (namedOrLetter.matches()) {
            return namedOrLetter(text, namedOrLetter);
        }
        Matcher party = PARTY.matcher(text);
        if (party.matches()) {
            requireCounted(text, party);
            return new DocumentNumber(text, kindIn(text, party), null);
        }
        throw wrong(text, whatIsMissing(text));
    }

    /** The same for all ways to write one number: leading zeros and the case of letters make no other document. */
    public String identity() {
        return DocumentNumberSpelling.identity(text);
    }

    /** How it is counted: the same for 904/UBND-KT and 904/UBND-NN, which should not be both. */
    String count() {
        Matcher counted = COUNT.matcher(identity());
        return counted.lookingAt() ? counted.group() : "";
    }

    private static DocumentNumber legal(String text, Matcher legal) {
        requireCounted(text, legal);
        int year = Integer.parseInt(legal.group("year"));
        if (year < 1945 || year > 2100) {
            throw wrong(text, "number.year", year);
        }
        return new DocumentNumber(text, kindIn(text, legal), year);
    }

    private static DocumentNumber namedOrLetter(String text, Matcher matcher) {
        requireCounted(text, matcher);
        String token = matcher.group("kind");
        return DocumentKind.abbreviated(token)
                .map(kind -> new DocumentNumber(text, kind, null))
                .orElseGet(() -> {
                    DocumentKind.almostAbbreviated(token).ifPresent(meant -> {
                        throw wrongCase(text, token, meant);
                    });
                    return new DocumentNumber(text, DocumentKind.CONG_VAN, null);
                });
    }

    private static DocumentKind kindIn(String text, Matcher matcher) {
        String token = matcher.group("kind");
        return DocumentKind.abbreviated(token)
                .orElseThrow(() -> DocumentKind.almostAbbreviated(token)
                        .map(meant -> wrongCase(text, token, meant))
                        .orElseGet(() -> wrong(text, "number.unknown-kind", token, DocumentKind.abbreviations())));
    }

    private static void requireCounted(String text, Matcher matcher) {
        if (matcher.group("num").matches("0+\\p{L}?")) {
            throw wrong(text, "number.zero");
        }
    }

    private static String whatIsMissing(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return "number.no-digits";
        }
        if (!text.contains("/")) {
            return "number.no-slash";
        }
        if (!text.contains("-")) {
            return "number.no-hyphen";
        }
        return "number.other-form";
    }

    private static InvalidDocumentNumber wrongCase(String text, String token, DocumentKind meant) {
        return wrong(text, "number.case-of-kind", meant.abbreviation(), meant.title(), token);
    }

    private static InvalidDocumentNumber wrong(String text, String code, Object... arguments) {
        return new InvalidDocumentNumber(RuleFinding.of("number.invalid", text, RuleFinding.of(code, arguments)));
    }

    @Override
    public String toString() {
        return text;
    }
}
