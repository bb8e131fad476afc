package vn.dondoc.reporting.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An {@code .xlsx} file, read by the directory of its archive as spreadsheets do. */
public final class ReadWorkbook {
    private final Map<String, byte[]> parts = new HashMap<>();

    public ReadWorkbook(byte[] content) {
        try {
            Path file = Files.createTempFile("table", ".xlsx");
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Document part(String name) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(name)));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** @param number from 1 */
    Document sheet(int number) {
        return part("xl/worksheets/sheet" + number + ".xml");
    }

    List<Element> cells(int sheet) {
        return elements(sheet(sheet).getElementsByTagName("c"));
    }

    /** The first sheet, a line for each row, with nothing quoted. */
    public String text() {
        return elements(sheet(1).getElementsByTagName("row")).stream()
                .map(row -> elements(row.getElementsByTagName("c")).stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
