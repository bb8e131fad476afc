package vn.dondoc.directive.directory.web;

import java.util.List;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.AgencyId;

/** A group as callers see it. */
record GroupView(String id, String name, long version, List<String> memberIds) {

    static GroupView of(AgencyGroup group) {
        return new GroupView(
                group.key(),
                group.name(),
                group.version(),
                group.members().stream().map(AgencyId::value).toList());
    }
}
