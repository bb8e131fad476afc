package vn.dondoc.directive.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.InvalidAgencyId;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.VersionedEntry;

/**
 * A group's members stand in one cell, parted by semicolons. A group with one bad member is refused as a whole: a member
 * left out in silence would be an agency that never gets its tasks.
 */
final class GroupRowParser implements RowParser<AgencyGroup> {
    private static final int MAX_MEMBERS_LENGTH = 50_000;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final DirectoryEntries<Agency> agencies;
    private final DirectoryEntries<Official> officials;

    public GroupRowParser(DirectoryEntries<Agency> agencies, DirectoryEntries<Official> officials) {
        this.agencies = agencies;
        this.officials = officials;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("id", "name", "members");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }

    @Override
    public Optional<AgencyGroup> read(RowReader cells) {
        String id = cells.matching("id", ID, "import.group-id");
        String name = cells.required("name");
        Set<AgencyId> members = members(cells);
        return cells.errors().isEmpty()
                ? Optional.of(new AgencyGroup(id, name, 1, List.copyOf(members)))
                : Optional.empty();
    }

    private static Set<AgencyId> members(RowReader cells) {
        var members = new LinkedHashSet<AgencyId>();
        Arrays.stream(cells.requiredList("members", MAX_MEMBERS_LENGTH).split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> addMember(text, members, cells));
        return members;
    }

    private static void addMember(String text, Set<AgencyId> members, RowReader cells) {
        try {
            if (!members.add(AgencyId.of(text))) {
                cells.reject("members", "import.member-twice", text);
            }
        } catch (InvalidAgencyId wrong) {
            cells.reject("members", wrong.reason());
        }
    }

    @Override
    public Check<AgencyGroup> checkOn(LocalDate today) {
        Map<String, VersionedEntry<Agency>> known = agencies.all();
        return (group, _) -> {
            var errors = new ArrayList<FieldFinding>();
            group.members()
                    .forEach(id -> errorOf(id, known.get(id.value()), today).ifPresent(errors::add));
            if (officials.find(group.key()).isPresent()) {
                errors.add(FieldFinding.of("id", "import.id-of-official"));
            }
            return errors;
        };
    }

    private static Optional<FieldFinding> errorOf(
            AgencyId id, @Nullable VersionedEntry<Agency> member, LocalDate today) {
        return member == null
                ? Optional.of(FieldFinding.of("members", "agency.unknown", id.value()))
                : member.entry().reasonNotOpenOn(today).map(reason -> new FieldFinding("members", reason));
    }

    @Override
    public AgencyGroup mergedWith(AgencyGroup there, AgencyGroup read) {
        return there.hasSameContentAs(read)
                ? there
                : new AgencyGroup(read.key(), read.name(), there.version() + 1, read.members());
    }
}
