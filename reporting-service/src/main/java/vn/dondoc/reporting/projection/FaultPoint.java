package vn.dondoc.reporting.projection;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** Stands before every write of the projection; a test stops there, writes a part, or lets another instance pass. */
@FunctionalInterface
public interface FaultPoint {
    FaultPoint NONE = (_, _) -> {};

    void before(String collection, List<? extends WriteModel<Document>> writes);
}
