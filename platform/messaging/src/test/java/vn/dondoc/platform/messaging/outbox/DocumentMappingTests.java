package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class DocumentMappingTests {
    private final DocumentMapping<Order> mapping = new DocumentMapping<>(converter(), Order.class);

    /** A document of all shapes that ours have. */
    record Order(
            String id,
            Customer customer,
            List<Line> lines,
            @Nullable String note,
            Kind kind) {}

    record Customer(String name, Address address) {}

    record Address(String id, List<String> rows) {}

    record Line(int number, String text) {}

    enum Kind {
        URGENT,
        ORDINARY
    }

    private static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return converter;
    }

    private VersionedDocument<Order> loaded() {
        var lines = List.of(new Line(1, "một"), new Line(2, "hai"));
        var customer = new Customer("Sở Y tế", new Address("a", List.of("số 1", "phố Hàng Than")));
        Document raw = mapping.write(new Order("o1", customer, lines, "gấp", Kind.URGENT));
        return new VersionedDocument<>(mapping.read(raw), raw);
    }

    private Document written(VersionedDocument<Order> loaded, Order changed) {
        Document written = mapping.write(changed, loaded);
        assertThat(written).isEqualTo(mapping.write(changed));
        return written;
    }

    @Test
    void unchangedPartsAreTakenFromTheDocumentTheyWereLoadedFrom() {
        VersionedDocument<Order> loaded = loaded();
        Order order = loaded.document();

        Document written = written(loaded, new Order("o1", order.customer(), order.lines(), null, Kind.ORDINARY));

        assertThat(written.get("customer")).isSameAs(loaded.raw().get("customer"));
        assertThat(written.get("lines")).isSameAs(loaded.raw().get("lines"));
        assertThat(written).doesNotContainKey("note").containsEntry("kind", "ORDINARY");
    }

    @Test
    void aPartThatChangedIsMappedAndThePartsWithinItThatDidNotAreNot() {
        VersionedDocument<Order> loaded = loaded();
        Order order = loaded.document();
        var renamed = new Customer("Sở Nội vụ", order.customer().address());

        Document written = written(loaded, new Order("o1", renamed, order.lines(), "gấp", Kind.URGENT));

        assertThat(written.get("customer", Document.class)).containsEntry("name", "Sở Nội vụ");
        assertThat(written.getEmbedded(List.of("customer", "address"), Document.class))
                .isSameAs(loaded.raw().getEmbedded(List.of("customer", "address"), Document.class));
    }

    @Test
    void onlyNewElementsOfAListThatGrewOrLostItsBeginningAreMapped() {
        VersionedDocument<Order> loaded = loaded();
        Order order = loaded.document();
        var grown = new ArrayList<>(order.lines());
        grown.add(new Line(3, "ba"));

        Document written = written(loaded, new Order("o1", order.customer(), grown, "gấp", Kind.URGENT));
        Document cut = written(loaded, new Order("o1", order.customer(), grown.subList(1, 3), "gấp", Kind.URGENT));

        List<Document> lines = loaded.raw().getList("lines", Document.class);
        assertThat(written.getList("lines", Document.class)).hasSize(3);
        assertThat(written.getList("lines", Document.class).getFirst()).isSameAs(lines.getFirst());
        assertThat(cut.getList("lines", Document.class).getFirst()).isSameAs(lines.getLast());
    }

    @Test
    void aListOfOtherElementsIsMappedAnew() {
        VersionedDocument<Order> loaded = loaded();
        Order order = loaded.document();

        Document written =
                written(loaded, new Order("o1", order.customer(), List.of(new Line(9, "chín")), "gấp", Kind.URGENT));

        assertThat(written.getList("lines", Document.class).getFirst()).containsEntry("number", 9);
    }
}
