package vn.dondoc.platform.web.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * Opaque cursors: the parts of a key behind a checksum, so that a cut or mistyped one is refused instead of quietly
 * starting somewhere else. Not a secret, and not a proof: filters and rights are checked for every page.
 */
public final class PageCursors {
    private static final int CHECKSUM = Integer.BYTES;

    private PageCursors() {}

    public static String encode(List<String> key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(key.size());
            for (String part : key) {
                out.writeUTF(part);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        byte[] content = bytes.toByteArray();
        ByteBuffer framed = ByteBuffer.allocate(CHECKSUM + content.length);
        framed.putInt(checksum(content)).put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(framed.array());
    }

    public static List<String> decode(String cursor) {
        byte[] content = content(cursor);
        List<String> key = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            for (int parts = in.readUnsignedByte(); parts > 0; parts--) {
                key.add(in.readUTF());
            }
        } catch (IOException _) {
            throw damaged();
        }
        return key;
    }

    static RequestRejected damaged() {
        return RequestRejected.invalidField("after", "field.cursor");
    }

    private static byte[] content(String cursor) {
        byte[] framed;
        try {
            framed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw damaged();
        }
        if (framed.length <= CHECKSUM) {
            throw damaged();
        }
        byte[] content = Arrays.copyOfRange(framed, CHECKSUM, framed.length);
        if (ByteBuffer.wrap(framed).getInt() != checksum(content)) {
            throw damaged();
        }
        return content;
    }

    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
