package vn.dondoc.directive.directory;

import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.RunningService;

class MongoDirectoryEntriesIT extends RunningService implements DirectoryEntriesContract {
    @Autowired
    private Directory directory;

    @Override
    public DirectoryEntries<Agency> agencies() {
        return directory.agencies();
    }

    @Override
    public DirectoryEntries<AgencyGroup> groups() {
        return directory.groups();
    }

    @Override
    public DirectoryEntries<Official> officials() {
        return directory.officials();
    }
}
