package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A document together with the bytes that stand for it in the file. A commit writes whole pages, so it would encode documents that
 * did not change, and of one that did, mostly what did not: a field whose value is the very same as before keeps its bytes.
 */
final class StoredDocument {
    private static final Field[] NONE = {};

    private final Document document;
    private final Field[] fields;

    private StoredDocument(Document document, Field[] fields) {
        this.document = document;
        this.fields = fields;
    }

    /**
     * A document that nobody changes any more.
     *
     * @param before what it takes the place of
     */
    static StoredDocument of(Document document, @Nullable StoredDocument before) {
        Field[] known = before == null ? NONE : before.fields;
        Field[] fields = new Field[document.size()];
        int index = 0;
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            Field was = find(entry.getKey(), known, index);
            fields[index] =
                    was != null && was.isOf(entry.getValue()) ? was : new Field(entry.getKey(), entry.getValue());
            index++;
        }
        return new StoredDocument(document, fields);
    }

    /** Most fields stand where they stood. */
    private static @Nullable Field find(String name, Field[] fields, int where) {
        if (where < fields.length && fields[where].name.equals(name)) {
            return fields[where];
        }
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        return null;
    }

    /** All fields in one: taken apart when the document is replaced. */
    static StoredDocument read(ByteBuffer source) {
        int length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] whole = new byte[length];
        source.get(whole);
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(whole));
        var all = new Field("", document);
        all.bytes = Arrays.copyOfRange(whole, Integer.BYTES, length - 1);
        return new StoredDocument(document, new Field[] {all});
    }

    Document document() {
        return document;
    }

    void write(WriteBuffer target) {
        int length = Integer.BYTES + 1;
        for (Field field : fields) {
            length += field.bytes().length;
        }
        target.putInt(Integer.reverseBytes(length));
        for (Field field : fields) {
            target.put(field.bytes(), 0, field.bytes().length);
        }
        target.put((byte) 0);
    }

    /** Encoded when it is first written, which is only done within a commit, one at a time. */
    private static final class Field {
        private final String name;
        private final @Nullable Object value;
        private byte @Nullable [] bytes;

        Field(String name, @Nullable Object value) {
            this.name = name;
            this.value = value;
        }

        @SuppressWarnings("ReferenceEquality") // equal is not enough: 1 and 1.0 are, and have other bytes
        boolean isOf(@Nullable Object other) {
            return value == other;
        }

        byte[] bytes() {
            byte[] known = bytes;
            if (known == null) {
                ByteBuf target = Unpooled.buffer(128);
                encode(name, value, target);
                known = ByteBufUtil.getBytes(target);
                bytes = known;
            }
            return known;
        }
    }

    /** As the library does it, which looks up each field by its name, though, and builds a document of each list. */
    private static void encode(String name, @Nullable Object value, ByteBuf target) {
        byte type = BsonEncoder.determineType(value);
        target.writeByte(type);
        target.writeBytes(
                name.getBytes(StandardCharsets.UTF_8)); // the library's way to write text goes letter by letter
        target.writeByte(0);
        switch (value) {
            case Map<?, ?> fields -> encode(fields, target);
            case Collection<?> values -> encode(values, target);
            case null, default -> BsonEncoder.encodeValue(type, value, target);
        }
    }

    private static void encode(Map<?, ?> fields, ByteBuf target) {
        int start = startOf(target);
        fields.forEach((name, value) -> encode((String) name, value, target));
        endFrom(start, target);
    }

    private static void encode(Collection<?> values, ByteBuf target) {
        int start = startOf(target);
        int index = 0;
        for (Object value : values) {
            encode(Integer.toString(index), value, target);
            index++;
        }
        endFrom(start, target);
    }

    private static int startOf(ByteBuf target) {
        int start = target.writerIndex();
        target.writeIntLE(0); // the length, once it is known
        return start;
    }

    private static void endFrom(int start, ByteBuf target) {
        target.writeByte(0);
        target.setIntLE(start, target.writerIndex() - start);
    }
}
