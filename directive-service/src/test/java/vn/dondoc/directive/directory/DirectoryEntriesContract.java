package vn.dondoc.directive.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.directive.CommandContexts.province;
import static vn.dondoc.directive.CommandContexts.provinceBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;

/** What every store of directory entries does; ids are fresh, because stores are shared. */
interface DirectoryEntriesContract {
    DirectoryEntries<Agency> agencies();

    DirectoryEntries<AgencyGroup> groups();

    DirectoryEntries<Official> officials();

    @Test
    default void aStoredEntryIsReadAsItWasSaved() {
        AgencyId id = id();
        var agency = new Agency(
                id,
                "Sở Nông nghiệp và Môi trường",
                "Sở NN&MT",
                "co_quan_chuyen_mon",
                AgencyLevel.PROVINCE,
                AgencyId.of("H56"),
                "38",
                new AgencyLifetime(
                        LocalDate.parse("2025-03-01"), LocalDate.parse("2026-03-01"), AgencyId.of("H56.02")));
        Agency bare = named(id(), "Trống");
        var group = new AgencyGroup("g-" + UUID.randomUUID(), "nhóm", 4, List.of(id, AgencyId.of("H56")));
        var official = new Official("u-" + UUID.randomUUID(), "Văn thư", id, OfficialRole.CLERK, null, false);

        assertThat(agencies().saveAll(List.of(VersionedEntry.asNew(agency), VersionedEntry.asNew(bare)), province()))
                .isEmpty();
        groups().saveAll(List.of(VersionedEntry.asNew(group)), province());
        officials().saveAll(List.of(VersionedEntry.asNew(official)), province());

        assertThat(agencies().findAll(Set.of(id.value(), bare.key(), "H99.99")))
                .hasSize(2)
                .containsEntry(id.value(), new VersionedEntry<>(agency, 1))
                .containsEntry(bare.key(), new VersionedEntry<>(bare, 1));
        assertThat(agencies().all()).containsKey(id.value());
        assertThat(groups().find(group.key())).contains(new VersionedEntry<>(group, 1));
        assertThat(officials().find(official.key())).contains(new VersionedEntry<>(official, 1));
    }

    @Test
    default void anEntryStoredBySomeoneElseMeanwhileIsLeft() {
        Agency first = named(id(), "một");
        Agency second = named(first.id(), "hai");
        Agency other = named(id(), "khác");
        agencies().saveAll(List.of(VersionedEntry.asNew(first)), province());

        assertThat(agencies().saveAll(List.of(VersionedEntry.asNew(second), VersionedEntry.asNew(other)), province()))
                .containsExactly(first.key());
        assertThat(agencies().saveAll(List.of(new VersionedEntry<>(second, 1)), province()))
                .isEmpty();
        assertThat(agencies()
                        .saveAll(List.of(new VersionedEntry<>(first, 1), new VersionedEntry<>(other, 1)), province()))
                .containsExactly(first.key());
        assertThat(agencies().find(first.key())).contains(new VersionedEntry<>(second, 2));
        assertThat(agencies().find(other.key())).contains(new VersionedEntry<>(other, 2));
    }

    @Test
    default void aCommandChangesAnEntryOnceHoweverOftenItIsSent() {
        Agency before = named(id(), "một");
        Agency after = named(before.id(), "hai");
        agencies().add(before, province());
        CommandContext first = provinceBy("first");
        var changed = new VersionedEntry<>(after, 2);

        assertThat(agencies().change(command(before, 1, first), _ -> after)).isEqualTo(changed);
        assertThat(agencies().change(command(before, 1, first), _ -> before)).isEqualTo(changed);
        assertThat(agencies().change(command(before, 2, province()), it -> it)).isEqualTo(changed);
        assertThatThrownBy(() -> agencies().change(command(before, 1, provinceBy("late")), _ -> before))
                .isInstanceOf(StaleResource.class);
        assertThat(agencies().find(before.key())).contains(changed);
        assertThat(agencies().add(before, province())).isFalse();
    }

    @Test
    default void aRepeatThatOverlapsWithItsFirstTryFindsTheSuccessOfThat() {
        Agency before = named(id(), "một");
        Agency after = named(before.id(), "hai");
        agencies().add(before, province());
        CommandContext context = provinceBy("overlapping");

        VersionedEntry<Agency> found = agencies().change(command(before, 1, context), _ -> {
            agencies().change(command(before, 1, context), _ -> after);
            return named(before.id(), "ba");
        });

        assertThat(found).isEqualTo(new VersionedEntry<>(after, 2));
    }

    private static VersionedCommand command(Agency agency, long version, CommandContext context) {
        return new VersionedCommand("agency", agency.key(), version, context);
    }

    @Test
    default void entriesAreListedByIdAndFoundByWords() {
        String word = "từ" + UUID.randomUUID().toString().substring(0, 8);
        List<Agency> made = List.of(named(id(), word + " Đông"), named(id(), word + " Tây"), named(id(), word));
        agencies().saveAll(made.stream().map(VersionedEntry::asNew).toList(), province());
        List<String> sorted = made.stream().map(Agency::key).sorted().toList();

        assertThat(keys(agencies().list(word.replace("ừ", "u"), null, 10))).isEqualTo(sorted);
        assertThat(keys(agencies().list(word, sorted.getFirst(), 1))).containsExactly(sorted.get(1));
        assertThat(keys(agencies().list("dong " + word, null, 10)))
                .containsExactly(made.getFirst().key());
    }

    private static List<String> keys(List<VersionedEntry<Agency>> found) {
        return found.stream().map(it -> it.entry().key()).toList();
    }

    private static AgencyId id() {
        return AgencyId.of("Z" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000));
    }

    private static Agency named(AgencyId id, String name) {
        return new Agency(
                id, name, null, "khac", AgencyLevel.OUTSIDE, null, null, new AgencyLifetime(null, null, null));
    }
}
