package vn.dondoc.directive.directory.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.InvalidAgencyId;
import vn.dondoc.platform.vietnam.PlainText;

/** Reads the cells of one row and collects everything that is wrong in it, so that a file is mended in one go. */
final class RowReader {
    private static final int MAX_LENGTH = 300;
    /** What a decoder puts in the place of what it could not read. */
    private static final String UNDECODED = "\uFFFD";

    private final CsvRow row;
    private final List<RowError> flaws = new ArrayList<>();

    RowReader(CsvRow row) {
        this.row = row;
    }

    List<RowError> flaws() {
        return flaws;
    }

    void reject(String field, String reason) {
        flaws.add(new RowError(row.line(), field, reason));
    }

    /** The cell in NFC with single spaces; empty when it is missing, which is a flaw. */
    String required(String field) {
        return required(field, MAX_LENGTH);
    }

    String required(String field, int maxLength) {
        int before = flaws.size();
        String text = text(field, maxLength);
        if (text.isEmpty() && flaws.size() == before) {
            reject(field, "Bắt buộc phải có. / Required.");
        }
        return text;
    }

    @Nullable
    String optional(String field) {
        String text = text(field, MAX_LENGTH);
        return text.isEmpty() ? null : text;
    }

    /** A required cell of the given form; empty when it is not. */
    String matching(String field, Pattern form, String reason) {
        String text = required(field);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            reject(field, reason);
        }
        return text;
    }

    @Nullable
    AgencyId agencyId(String field) {
        String text = text(field, MAX_LENGTH);
        try {
            return text.isEmpty() ? null : AgencyId.of(text);
        } catch (InvalidAgencyId wrong) {
            reject(field, String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    @Nullable
    LocalDate date(String field) {
        String text = text(field, MAX_LENGTH);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            reject(
                    field,
                    "“" + text + "” phải theo mẫu năm-tháng-ngày, ví dụ 2025-07-01. / Write a date as 2025-07-01.");
            return null;
        }
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
            reject(field, "“" + text + "” không phải một trong " + allowed + ". / Not one of these.");
        }
        return null;
    }

    private String text(String field, int maxLength) {
        String text = PlainText.onOneLine(row.cells().getOrDefault(field, ""));
        if (text.contains(UNDECODED) || !PlainText.isReadable(text)) {
            reject(field, "Có ký tự không đọc được; hãy lưu tệp bằng mã UTF-8. / Unreadable: save the file as UTF-8.");
            return "";
        }
        if (text.length() > maxLength) {
            reject(field, "Dài quá " + maxLength + " ký tự. / Longer than " + maxLength + " characters.");
            return "";
        }
        return text;
    }
}
