package vn.dondoc.platform.messaging.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The form in which a database holds the documents of a collection, noted in the database. A document read in another form
 * would lack half of itself.
 *
 * @param number of the form that is read and written; the first one was not noted
 */
public record StoredForm(String collection, int number) {
    static final String NOTES = "storedForms";
    private static final String FORM = "form";

    /** @throws IllegalStateException when the database holds documents in another form */
    public void require(MongoOperations mongo) {
        MongoCollection<Document> forms = mongo.getCollection(NOTES);
        Document key = new Document("_id", collection);
        Document noted = forms.find(key).first();
        if (noted == null && mongo.getCollection(collection).find().first() == null) {
            BulkWrites.writeIgnoringDuplicates(forms, List.of(new InsertOneModel<>(key.append(FORM, number))));
            return;
        }
        int form = noted == null ? 1 : noted.getInteger(FORM);
        if (form != number) {
            throw new IllegalStateException("""
                    Cơ sở dữ liệu lưu %1$s theo dạng %2$d, phiên bản này chỉ đọc dạng %3$d: \
                    hãy dùng phiên bản đã tạo ra nó, hoặc cơ sở dữ liệu trống (bản chạy độc lập: --reset) / \
                    The database holds %1$s in form %2$d, this version reads form %3$d only: \
                    use the version that made it, or an empty database (standalone: --reset)\
                    """.formatted(collection, form, number));
        }
    }
}
