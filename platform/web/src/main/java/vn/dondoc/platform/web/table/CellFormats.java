package vn.dondoc.platform.web.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows numbers. To it a date is a number of days that is shown as a date, and {@code 00123} may be 123 shown
 * with five digits: only the format tells.
 *
 * @param codes of the formats, by the styles that cells name
 * @param from1904 whether days count from 1904, as old programs on the Macintosh do
 */
record CellFormats(List<String> codes, boolean from1904) {
    private static final String A_DATE = "yyyy-mm-dd";
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_465;
    private static final int SECONDS_A_DAY = 86_400;
    /** No program stores a longer one; a number has at most as many digits on either side of its point. */
    private static final int LONGEST_CODE = 255;

    private static final int MOST_DIGITS = 400;

    static CellFormats read(XmlParts xml, boolean from1904) throws XMLStreamException {
        Map<String, String> own = new HashMap<>();
        List<String> codes = new ArrayList<>();
        while (xml.nextStart()) {
            if (xml.isAt("numFmt")) {
                String code = String.valueOf(xml.attribute("formatCode"));
                own.put(String.valueOf(xml.attribute("numFmtId")), code.length() > LONGEST_CODE ? "" : code);
            } else if (xml.isAt("cellXfs")) {
                while (xml.nextStartWithin("cellXfs")) {
                    if (xml.isAt("xf")) {
                        String id = xml.attribute("numFmtId");
                        codes.add(own.getOrDefault(String.valueOf(id), builtIn(id == null ? 0 : Integer.parseInt(id))));
                    }
                }
            }
        }
        return new CellFormats(codes, from1904);
    }

    /** Those that every program knows and no file says: dates among them, some only in other languages. */
    private static String builtIn(int id) {
        boolean isDate = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return isDate ? A_DATE : "";
    }

    /** As a person reads it, dates as ISO has them. */
    String textOf(@Nullable String style, String value) {
        String code = codeOf(style);
        double number = Double.parseDouble(value);
        if (isDate(code) && number >= 0 && number <= LAST_DAY) {
            return dateOf(number);
        }
        return Double.isFinite(number) ? padded(digitsOf(value), code) : value;
    }

    /** As it stands where a few characters would become more digits than fit into memory. */
    private static String digitsOf(String value) {
        if (value.length() > MOST_DIGITS) {
            return value;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return Math.abs((long) number.scale()) > MOST_DIGITS ? value : number.toPlainString();
    }

    private String codeOf(@Nullable String style) {
        int index = style == null ? -1 : Integer.parseInt(style);
        return index >= 0 && index < codes.size() ? codes.get(index) : "";
    }

    /** With the zeros in front that the format shows. */
    private static String padded(String digits, String code) {
        boolean isPadded = code.matches("0+") && digits.matches("\\d+");
        return isPadded ? "0".repeat(Math.max(0, code.length() - digits.length())) + digits : digits;
    }

    private static boolean isDate(String code) {
        return code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[yd].*");
    }

    private String dateOf(double number) {
        long days = (long) number;
        // who made the first spreadsheets took 1900 for a leap year
        LocalDate first = from1904 ? FIRST_DAY_1904 : FIRST_DAY.plusDays(days < 60 ? 1 : 0);
        LocalDateTime moment =
                first.atStartOfDay().plusDays(days).plusSeconds(Math.round((number - days) * SECONDS_A_DAY));
        LocalDate day = moment.toLocalDate();
        return moment.equals(day.atStartOfDay()) ? day.toString() : moment.toString();
    }
}
