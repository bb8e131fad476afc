package vn.dondoc.directive.directory;

import static vn.dondoc.directive.CommandContexts.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.directive.directives.DirectiveAccess;
import vn.dondoc.directive.tasks.NoLaterMembers;
import vn.dondoc.platform.access.AgencyTrees;

/** A small province: H56, three departments, two communes, one department that was closed, one that is to come. */
public final class SampleDirectory {
    public final InMemoryDirectoryEntries<Agency> agencies = new InMemoryDirectoryEntries<>();
    public final InMemoryDirectoryEntries<AgencyGroup> groups = new InMemoryDirectoryEntries<>();
    public final InMemoryDirectoryEntries<Official> officials = new InMemoryDirectoryEntries<>();
    public final Directory directory = new Directory(agencies, groups, officials);
    public final AgencyTrees trees = new AgencyTrees(() -> directory.tree("H56", Set.of("H56.01")), Instant::now);
    public final DirectiveAccess access = new DirectiveAccess(trees, new NoLaterMembers());

    public SampleDirectory() {
        for (String id : List.of("H56", "H56.01", "H56.02", "H56.03", "H56.14758", "H56.14845")) {
            agencies.saveAll(Set.of(VersionedEntry.asNew(agency(id, null, null, null))), province());
        }
        agencies.saveAll(
                Set.of(VersionedEntry.asNew(agency("H56.09", null, LocalDate.parse("2025-06-30"), "H56.02"))),
                province());
        agencies.saveAll(
                Set.of(VersionedEntry.asNew(agency("H56.10", LocalDate.parse("2026-07-01"), null, null))), province());
        for (String id : agencies.all().keySet()) {
            official(id + ".head", id, true);
        }
        group("so-nganh", "H56.01", "H56.02", "H56.03");
        group("ubnd-xa-phuong", "H56.14758", "H56.14845");
        agencies.messages().clear();
        groups.messages().clear();
        officials.messages().clear();
    }

    public void group(String id, String... members) {
        long version = groups.find(id).map(VersionedEntry::version).orElse(0L);
        var entry = new AgencyGroup(
                id,
                "Nhóm " + id,
                version + 1,
                List.of(members).stream().map(AgencyId::of).toList());
        groups.saveAll(Set.of(new VersionedEntry<>(entry, version)), province());
    }

    public void official(String id, String agencyId, boolean active) {
        long version = officials.find(id).map(VersionedEntry::version).orElse(0L);
        var entry = new Official(id, "Ông " + id, AgencyId.of(agencyId), OfficialRole.HEAD, null, active);
        officials.saveAll(Set.of(new VersionedEntry<>(entry, version)), province());
    }

    public static Agency agency(
            String id, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String successor) {
        return new Agency(
                AgencyId.of(id),
                "Cơ quan " + id,
                null,
                "co_quan_chuyen_mon",
                AgencyLevel.PROVINCE,
                id.equals("H56") ? null : AgencyId.of("H56"),
                null,
                new AgencyLifetime(from, until, successor == null ? null : AgencyId.of(successor)));
    }
}
