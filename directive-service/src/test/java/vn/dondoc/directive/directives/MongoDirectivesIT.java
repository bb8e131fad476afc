package vn.dondoc.directive.directives;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.directive.RunningService;

class MongoDirectivesIT extends RunningService implements DirectivesContract {
    @Autowired
    private Directives directives;

    @Autowired
    private MongoOperations mongo;

    @Override
    public Directives directives() {
        return directives;
    }

    @Test
    void theFormOfTheStoredDirectivesIsNoted() {
        assertThat(mongo.getCollection("storedForms").find(eq("directives")).first())
                .isNotNull();
    }
}
