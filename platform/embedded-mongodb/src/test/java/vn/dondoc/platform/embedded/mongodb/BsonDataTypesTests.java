package vn.dondoc.platform.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class BsonDataTypesTests {
    private static final Document EVERY_KIND = new Document("_id", "31/CĐ-UBND")
            .append("nothing", null)
            .append("text", "Đôn đốc 🇻🇳")
            .append("chữ", "")
            .append("numbers", List.of(1, 2L, 3.5))
            .append("truth", true)
            .append("at", Instant.parse("2026-05-27T10:00:00Z"))
            .append("id", new ObjectId())
            .append("uuid", UUID.randomUUID())
            .append("bytes", new BinData(new byte[] {1, 2, 3}))
            .append("empty", new Document())
            .append("none", List.of())
            .append("set", Set.of("một"))
            .append("nested", new Document("deeper", Arrays.asList(new Document("a", List.of(List.of(1))), null, "b")));

    private final BsonDataTypes.Documents type = new BsonDataTypes.Documents();

    private byte[] written(Document document) {
        return written(StoredDocument.of(document, null));
    }

    private byte[] written(StoredDocument document) {
        var buffer = new WriteBuffer();
        type.write(buffer, document);
        return Arrays.copyOf(buffer.getBuffer().array(), buffer.position());
    }

    @Test
    void documentsAreWrittenAsTheLibraryWritesThem() {
        ByteBuf byLibrary = Unpooled.buffer();
        BsonEncoder.encodeDocument(EVERY_KIND, byLibrary);

        assertThat(written(EVERY_KIND)).isEqualTo(ByteBufUtil.getBytes(byLibrary));
    }

    @Test
    void aDocumentAmongOthersIsReadBackAndNoFurther() {
        var buffer = new WriteBuffer();
        type.write(buffer, StoredDocument.of(EVERY_KIND, null));
        type.write(buffer, StoredDocument.of(new Document("_id", 2), null));
        ByteBuffer source = buffer.getBuffer().flip();

        assertThat(type.read(source).document().keySet()).isEqualTo(EVERY_KIND.keySet());
        assertThat(type.read(source).document()).isEqualTo(new Document("_id", 2));
    }

    @Test
    void aDocumentThatWasReadIsWrittenByteForByte() {
        byte[] bytes = written(EVERY_KIND);

        assertThat(written(type.read(ByteBuffer.wrap(bytes)))).isEqualTo(bytes);
    }

    @Test
    void aReplacedDocumentIsWrittenWhateverWasWrittenBefore() {
        StoredDocument first = StoredDocument.of(EVERY_KIND, null);
        written(first);
        StoredDocument read = type.read(ByteBuffer.wrap(written(EVERY_KIND)));
        Document changed = new Document(EVERY_KIND).append("text", "khác").append("more", 7);
        changed.remove("truth");
        changed.put("nothing", new Document("now", "something"));

        assertThat(written(StoredDocument.of(changed, first))).isEqualTo(written(changed));
        assertThat(written(StoredDocument.of(changed, read))).isEqualTo(written(changed));
        assertThat(written(StoredDocument.of(EVERY_KIND, StoredDocument.of(changed, first))))
                .isEqualTo(written(EVERY_KIND));
    }
}
