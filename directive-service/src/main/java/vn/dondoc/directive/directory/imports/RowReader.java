package vn.dondoc.directive.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.core.RuleFinding;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.InvalidAgencyId;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.platform.web.table.TableDates;
import vn.dondoc.platform.web.table.TableRow;

/** Reads the cells of one row and collects everything that is wrong in it, so that a file is mended in one go. */
final class RowReader {
    private static final int MAX_LENGTH = 300;
    /** What a decoder puts in the place of what it could not read. */
    private static final String UNDECODED = "\uFFFD";
    /** What a program that saves as ANSI puts in the place of Vietnamese letters; no cell of the directory has it for itself. */
    private static final String UNENCODED = "?";

    private final TableRow row;
    private final List<RowFinding> errors = new ArrayList<>();

    RowReader(TableRow row) {
        this.row = row;
    }

    List<RowFinding> errors() {
        return errors;
    }

    void reject(String field, String code, Object... arguments) {
        reject(field, RuleFinding.of(code, arguments));
    }

    void reject(String field, RuleFinding reason) {
        errors.add(RowFinding.of(row, new FieldFinding(field, reason)));
    }

    /** The cell in NFC with single spaces; empty when it is missing, which is an error. */
    String required(String field) {
        return required(field, this::line);
    }

    /** A list may be written one below the other. */
    String requiredList(String field, int maxLength) {
        return required(field, column -> text(column, maxLength));
    }

    private String required(String field, UnaryOperator<String> read) {
        int before = errors.size();
        String text = read.apply(field);
        if (text.isEmpty() && errors.size() == before) {
            reject(field, "import.required");
        }
        return text;
    }

    @Nullable
    String optional(String field) {
        String text = line(field);
        return text.isEmpty() ? null : text;
    }

    /** A required cell of the given form; empty when it is not. */
    String matching(String field, Pattern form, String code) {
        String text = required(field);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            reject(field, code);
        }
        return text;
    }

    @Nullable
    AgencyId agencyId(String field) {
        String text = line(field);
        try {
            return text.isEmpty() ? null : AgencyId.of(text);
        } catch (InvalidAgencyId wrong) {
            reject(field, wrong.reason());
            return null;
        }
    }

    @Nullable
    LocalDate date(String field) {
        String text = line(field);
        LocalDate date = TableDates.parse(text).orElse(null);
        if (date == null && !text.isEmpty()) {
            reject(field, "import.date", text);
        }
        return date;
    }

    /** One of the constants by its name, those that the reader cannot mean left out. */
    <T extends Enum<T>> @Nullable T oneOf(String field, List<T> allowed) {
        String text = required(field);
        for (T constant : allowed) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            reject(
                    field,
                    "import.one-of",
                    text,
                    allowed.stream().map(Enum::name).toList());
        }
        return null;
    }

    private String line(String field) {
        if (!PlainText.isOneLine(PlainText.clean(row.cell(field)))) {
            reject(field, "import.one-line");
            return "";
        }
        return text(field, MAX_LENGTH);
    }

    private String text(String field, int maxLength) {
        String text = PlainText.onOneLine(row.cell(field));
        if (text.contains(UNDECODED) || !PlainText.isReadable(text)) {
            reject(field, "import.unreadable-characters");
            return "";
        }
        if (text.contains(UNENCODED)) {
            reject(field, "import.question-mark");
            return "";
        }
        if (text.length() > maxLength) {
            reject(field, "import.too-long", maxLength);
            return "";
        }
        return text;
    }
}
