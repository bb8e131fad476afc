package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How ids and documents lie in the file: as BSON, which is smaller and faster than Java serialisation. */
final class BsonDataTypes {
    private BsonDataTypes() {}

    private static void copy(ByteBuf from, WriteBuffer to) {
        to.put(from.nioBuffer());
    }

    /** Ids, in the order of MongoDB. */
    static final class Ids extends BasicDataType<Object> {
        @Override
        public int compare(Object a, Object b) {
            return BsonOrder.ASCENDING.compare(a, b);
        }

        @Override
        public int getMemory(Object id) {
            return Size.of(id);
        }

        @Override
        public void write(WriteBuffer target, Object id) {
            Object value = id instanceof Missing ? null : id;
            byte type = BsonEncoder.determineType(value);
            ByteBuf bytes = Unpooled.buffer(64);
            BsonEncoder.encodeValue(type, value, bytes);
            target.put(type);
            copy(bytes, target);
        }

        @Override
        public Object read(ByteBuffer source) {
            byte type = source.get();
            ByteBuf bytes = Unpooled.wrappedBuffer(source);
            Object value = BsonDecoder.decodeValue(type, bytes);
            source.position(source.position() + bytes.readerIndex());
            return Missing.ofNullable(value);
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    /** Whole documents. */
    static final class Documents extends BasicDataType<Document> {
        @Override
        public int getMemory(Document document) {
            return Size.of(document);
        }

        @Override
        public void write(WriteBuffer target, Document document) {
            ByteBuf bytes = Unpooled.buffer(1024);
            encode(document, bytes);
            copy(bytes, target);
        }

        /**
         * As the library does it, which looks up each field by its name, though, and builds a document of each list: half of
         * the time of a commit, which writes every document of the pages it touches.
         */
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

        private static int startOf(ByteBuf target) {
            int start = target.writerIndex();
            target.writeIntLE(0); // the length, once it is known
            return start;
        }

        private static void endFrom(int start, ByteBuf target) {
            target.writeByte(0);
            target.setIntLE(start, target.writerIndex() - start);
        }

        @Override
        public Document read(ByteBuffer source) {
            ByteBuf bytes = Unpooled.wrappedBuffer(source);
            Document document = BsonDecoder.decodeBson(bytes);
            source.position(source.position() + bytes.readerIndex());
            return document;
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    /** A rough size in bytes; it decides when a page is split. */
    private static final class Size {
        private static final int SCALAR = 16;

        static int of(@Nullable Object value) {
            return switch (value) {
                case null -> SCALAR;
                case String text -> SCALAR + text.length();
                case Map<?, ?> map -> {
                    int sum = SCALAR;
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        sum += of(entry.getKey()) + of(entry.getValue());
                    }
                    yield sum;
                }
                case Collection<?> values -> {
                    int sum = SCALAR;
                    for (Object one : values) {
                        sum += of(one);
                    }
                    yield sum;
                }
                default -> SCALAR;
            };
        }
    }
}
