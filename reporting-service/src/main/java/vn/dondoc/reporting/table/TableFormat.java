package vn.dondoc.reporting.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.dondoc.platform.web.table.TableFile;

/** In which form a table is downloaded. */
enum TableFormat {
    CSV("csv", TableFile.CSV, ";charset=UTF-8"),
    XLSX("xlsx", TableFile.XLSX, "");

    private final String suffix;
    private final MediaType type;
    private final String charset;

    TableFormat(String suffix, String type, String charset) {
        this.suffix = suffix;
        this.type = MediaType.parseMediaType(type);
        this.charset = charset;
    }

    /** By the suffix of the address, or else by what the caller accepts. */
    static TableFormat askedFor(HttpServletRequest request) {
        for (TableFormat format : values()) {
            if (request.getRequestURI().endsWith("." + format.suffix)) {
                return format;
            }
        }
        List<MediaType> accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return quality(XLSX, accepted) > quality(CSV, accepted) ? XLSX : CSV;
    }

    private static double quality(TableFormat format, List<MediaType> accepted) {
        return accepted.stream()
                .filter(each -> each.equalsTypeAndSubtype(format.type))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    /** As a file of that name and day, which the browser stores. */
    TableWriter download(String name, LocalDate day, TableSource source, HttpServletResponse response)
            throws IOException {
        response.setContentType(type + charset);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%s.%s".formatted(name, day, suffix))
                        .build()
                        .toString());
        return switch (this) {
            case CSV -> new CsvWriter(response.getOutputStream());
            case XLSX -> new XlsxWriter(response.getOutputStream(), source);
        };
    }
}
