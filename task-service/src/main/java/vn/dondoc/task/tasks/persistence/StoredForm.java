package vn.dondoc.task.tasks.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** The form in which a database holds its tasks, noted in the database. A task read in another form would lack half of itself. */
final class StoredForm {
    static final String COLLECTION = "storedForms";
    static final int CURRENT = 2;
    private static final String FORM = "form";

    private StoredForm() {}

    /** @throws IllegalStateException when the database holds tasks in another form */
    static void require(MongoOperations mongo) {
        MongoCollection<Document> forms = mongo.getCollection(COLLECTION);
        Document key = new Document("_id", MongoTasks.COLLECTION);
        Document noted = forms.find(key).first();
        if (noted == null && mongo.getCollection(MongoTasks.COLLECTION).find().first() == null) {
            BulkWrites.writeIgnoringDuplicates(forms, List.of(new InsertOneModel<>(key.append(FORM, CURRENT))));
            return;
        }
        // the first form was not noted
        int form = noted == null ? 1 : noted.getInteger(FORM);
        if (form != CURRENT) {
            throw new IllegalStateException("""
                    Cơ sở dữ liệu lưu nhiệm vụ theo dạng %1$d, phiên bản này chỉ đọc dạng %2$d: \
                    hãy dùng phiên bản đã tạo ra nó, hoặc cơ sở dữ liệu trống (bản chạy độc lập: --reset) / \
                    The database holds tasks in form %1$d, this version reads form %2$d only: \
                    use the version that made it, or an empty database (standalone: --reset)\
                    """.formatted(form, CURRENT));
        }
    }
}
