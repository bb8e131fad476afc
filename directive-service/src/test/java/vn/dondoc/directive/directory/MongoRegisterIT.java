package vn.dondoc.directive.directory;

import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.RunningService;

class MongoRegisterIT extends RunningService implements RegisterContract {
    @Autowired
    private Directory directory;

    @Override
    public Register<Agency> agencies() {
        return directory.agencies();
    }

    @Override
    public Register<AgencyGroup> groups() {
        return directory.groups();
    }

    @Override
    public Register<Official> officials() {
        return directory.officials();
    }
}
