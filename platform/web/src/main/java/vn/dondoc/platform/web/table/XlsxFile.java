package vn.dondoc.platform.web.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.table.TableFile.RowSink;

/**
 * A workbook (ECMA-376): XML parts in a ZIP archive, which name each other. Each part is read as a stream, so that no more
 * of it is in memory than the texts it shares; an archive that swells beyond what a table can be is refused on the way.
 */
final class XlsxFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int MOST_INFLATED = 48 << 20;
    private static final XMLInputFactory XML = xmlWithoutEntities();

    private final byte[] content;
    private String sheetId = "";
    private boolean from1904;

    private XlsxFile(byte[] content) {
        this.content = content;
    }

    private static XMLInputFactory xmlWithoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static boolean isMeantBy(byte[] content) {
        if (startsWith(content, OLD_EXCEL)) {
            throw new UnreadableTable("table.old-excel");
        }
        return startsWith(content, ZIP);
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    static void read(byte[] content, RowSink rows) {
        try {
            new XlsxFile(content).read(rows);
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnreadableTable("table.broken-workbook");
        }
    }

    private void read(RowSink rows) throws IOException, XMLStreamException {
        String workbook = partsNamedBy("").getOrDefault("officeDocument", "");
        readWorkbook(open(workbook));
        Map<String, String> parts = partsNamedBy(workbook);
        List<String> texts = parts.containsKey("sharedStrings") ? texts(open(parts.get("sharedStrings"))) : List.of();
        CellFormats formats = parts.containsKey("styles")
                ? CellFormats.read(open(parts.get("styles")), from1904)
                : new CellFormats(List.of(), from1904);
        new XlsxSheet(open(parts.getOrDefault(sheetId, "")), texts, formats).read(rows);
    }

    /** By the ids and by the kinds that the part's relationships have. */
    private Map<String, String> partsNamedBy(String part) throws IOException, XMLStreamException {
        XmlParts xml = open(part.replaceFirst("[^/]*$", "_rels/$0.rels"));
        var parts = new HashMap<String, String>();
        while (xml.nextStart()) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            String path = target == null
                    ? null
                    : URI.create("/" + part).resolve(target).getPath();
            // what is no place in a tree, such as an address to write to, names no part
            if (type != null && path != null) {
                path = path.substring(1);
                parts.put(type.replaceFirst(".*/", ""), path);
                parts.put(String.valueOf(xml.attribute("Id")), path);
            }
        }
        return parts;
    }

    private void readWorkbook(XmlParts xml) throws XMLStreamException {
        while (xml.nextStart()) {
            if (xml.isAt("workbookPr")) {
                from1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
            } else if (xml.isAt("sheet") && sheetId.isEmpty() && isVisible(xml.attribute("state"))) {
                sheetId = String.valueOf(xml.attribute("id"));
            }
        }
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static List<String> texts(XmlParts xml) throws XMLStreamException {
        var texts = new ArrayList<String>();
        while (xml.nextStart()) {
            if (xml.isAt("si")) {
                texts.add(xml.richText());
            }
        }
        return texts;
    }

    private XmlParts open(String part) throws IOException, XMLStreamException {
        var zip = new ZipInputStream(new ByteArrayInputStream(content));
        var bounded = new BoundedStream(zip);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equalsIgnoreCase(part)) {
                return new XmlParts(XML.createXMLStreamReader(bounded));
            }
            bounded.transferTo(OutputStream.nullOutputStream());
        }
        throw new IOException("No part " + part);
    }

    /** Ends with a refusal where a few bytes would become more than fit into memory. */
    private static final class BoundedStream extends FilterInputStream {
        private int count;

        BoundedStream(InputStream inflated) {
            super(inflated);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > MOST_INFLATED) {
                throw new UnreadableTable("table.swells", MOST_INFLATED >> 20);
            }
        }
    }
}
