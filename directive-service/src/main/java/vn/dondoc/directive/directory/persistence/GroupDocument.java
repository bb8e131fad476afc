package vn.dondoc.directive.directory.persistence;

import java.util.List;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.audit.NotAudited;

/** A group as it is stored. */
record GroupDocument(
        String id,
        String name,
        long groupVersion,
        List<String> members,
        @NotAudited String search) {

    /** Makes documents of groups, and groups of documents. */
    static final class Mapping implements EntryMapping<AgencyGroup, GroupDocument> {
        @Override
        public Class<GroupDocument> type() {
            return GroupDocument.class;
        }

        @Override
        public GroupDocument document(AgencyGroup group) {
            return new GroupDocument(
                    group.key(),
                    group.name(),
                    group.version(),
                    group.members().stream().map(AgencyId::value).toList(),
                    SearchText.of(group.key(), group.name()));
        }

        @Override
        public AgencyGroup entry(GroupDocument document) {
            return new AgencyGroup(
                    document.id,
                    document.name,
                    document.groupVersion,
                    document.members.stream().map(AgencyId::new).toList());
        }
    }
}
