package vn.dondoc.directive.tasks.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.InsertOneModel;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.tasks.LaterMember;
import vn.dondoc.directive.tasks.LaterMembers;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** A document an agency and directive, never changed; so events may be told again and in any order. */
@Component
class MongoLaterMembers implements LaterMembers {
    private static final String COLLECTION = "laterMembers";
    private static final String AGENCY = "agencyId";
    private static final String DIRECTIVE = "directiveId";

    private final MongoOperations mongo;

    MongoLaterMembers(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(AGENCY, Sort.Direction.ASC));
    }

    @Override
    public void recordAll(Collection<LaterMember> members) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(COLLECTION),
                members.stream()
                        .distinct()
                        .map(member -> new InsertOneModel<>(new Document("_id", idOf(member))
                                .append(DIRECTIVE, member.directiveId())
                                .append(AGENCY, member.agencyId())))
                        .toList());
    }

    @Override
    public boolean hasOneIn(AgencyScope scope, String directiveId) {
        Set<String> ids = scope.agencies().stream()
                .map(agencyId -> idOf(new LaterMember(directiveId, agencyId)))
                .collect(Collectors.toSet());
        return mongo.exists(new Query(where("_id").in(ids)), COLLECTION);
    }

    @Override
    public Set<String> directivesOf(AgencyScope scope) {
        if (scope.all()) {
            return Set.of();
        }
        Query members = new Query(where(AGENCY).in(scope.agencies()));
        members.fields().include(DIRECTIVE);
        return mongo.find(members, Document.class, COLLECTION).stream()
                .map(member -> member.getString(DIRECTIVE))
                .collect(Collectors.toSet());
    }

    private static String idOf(LaterMember member) {
        return member.directiveId() + ':' + member.agencyId();
    }
}
