package vn.dondoc.directive.directives;

import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.RunningService;

class MongoDirectivesIT extends RunningService implements DirectivesContract {
    @Autowired
    private Directives directives;

    @Override
    public Directives directives() {
        return directives;
    }
}
