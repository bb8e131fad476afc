package vn.dondoc.platform.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How ids and documents lie in the file: as BSON, which is smaller and faster than Java serialisation. */
final class BsonDataTypes {
    private BsonDataTypes() {}

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
            target.put(bytes.nioBuffer());
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
    static final class Documents extends BasicDataType<StoredDocument> {
        @Override
        public int getMemory(StoredDocument document) {
            return Size.of(document.document());
        }

        @Override
        public void write(WriteBuffer target, StoredDocument document) {
            document.write(target);
        }

        @Override
        public StoredDocument read(ByteBuffer source) {
            return StoredDocument.read(source);
        }

        @Override
        public StoredDocument[] createStorage(int size) {
            return new StoredDocument[size];
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
