package vn.dondoc.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;

/** Random commands of random people, accepted and refused, and whatever somebody may do to their entries afterwards. */
class ChainCheckPropertyTests {
    private static final String STREAM = "tasks/1";

    @Provide
    Arbitrary<List<PublishedAuditEntries.Command>> commands() {
        Arbitrary<String> people = Arbitraries.of("H56.head", "H56.02.clerk", "cán bộ\tthứ ba");
        Arbitrary<String> operations =
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
        Arbitrary<Integer> refusals = Arbitraries.of(403, 404, 409, 412, 422).injectNull(0.6);
        return Combinators.combine(people, operations, refusals)
                .as((official, operation, refused) -> new PublishedAuditEntries.Command(
                        STREAM, official, operation, refused, PublishedAuditEntries.NOON))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    private static PublishedAuditEntries told(List<PublishedAuditEntries.Command> commands) {
        var told = new PublishedAuditEntries();
        commands.forEach(told::tell);
        return told;
    }

    private static @Nullable AuditBreak check(PublishedAuditEntries told, List<AuditRecord> stored) {
        var check = new ChainCheck(
                STREAM,
                told.headOf(STREAM),
                new ChainCheck.LawfulChanges(entry -> !entry.isErased(), PublishedAuditEntries.NOON));
        stored.forEach(check::next);
        return check.end();
    }

    private static int at(int index, PublishedAuditEntries told) {
        return index % told.records().size();
    }

    private static AuditBreak broken(long sequence, AuditBreak.Kind kind) {
        return new AuditBreak(STREAM, sequence, kind);
    }

    @Property
    void anUnchangedStreamOfAuditEntriesIsWhole(@ForAll("commands") List<PublishedAuditEntries.Command> commands) {
        PublishedAuditEntries told = told(commands);

        assertThat(check(told, told.records())).isNull();
    }

    @Property
    void aChangedFactOfAnAuditEntryIsFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands,
            @ForAll @IntRange(max = 11) int index,
            @ForAll @IntRange(max = 7) int fact) {
        PublishedAuditEntries told = told(commands);
        var stored = new ArrayList<>(told.records());
        int at = at(index, told);
        AuditRecord entry = stored.get(at);
        var facts = new TreeMap<>(entry.facts());
        String name = List.of(
                        AuditFacts.AGENCY,
                        AuditFacts.ROLE,
                        AuditFacts.OPERATION,
                        AuditFacts.OUTCOME,
                        AuditFacts.TARGET,
                        AuditFacts.CHANGES,
                        AuditFacts.CORRELATION,
                        "official")
                .get(fact);
        facts.merge(name, "x", String::concat);
        stored.set(at, with(entry, facts, entry.hash()));

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.CHANGED));
    }

    private static AuditRecord with(AuditRecord entry, SortedMap<String, String> facts, String hash) {
        return new AuditRecord(entry.id(), entry.time(), entry.previous(), hash, facts, entry.personal());
    }

    @Property
    void anAuditEntryWrittenAnewWithItsHashIsFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        var stored = new ArrayList<>(told.records());
        int at = at(index, told);
        AuditRecord entry = stored.get(at);
        var facts = new TreeMap<>(entry.facts());
        facts.put(AuditFacts.AGENCY, "H56.99");
        stored.set(at, with(entry, facts, AuditFacts.hash(entry.previous(), facts)));

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.CHANGED));
    }

    @Property
    void aRemovedAuditEntryIsFoundAlsoTheFirstAndTheLast(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        var stored = new ArrayList<>(told.records());
        int at = at(index, told);
        stored.remove(at);

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.REMOVED));
    }

    @Property
    void twoAuditEntriesThatChangedPlacesAreFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        var stored = new ArrayList<>(told.records());
        int at = index % (stored.size() - 1);
        AuditRecord one = stored.get(at);
        AuditRecord other = stored.get(at + 1);
        stored.set(at, moved(other, one.sequence()));
        stored.set(at + 1, moved(one, other.sequence()));

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.MOVED));
    }

    @Property
    void anAuditEntryPutInBetweenIsFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        int at = at(index, told);
        var stored = new ArrayList<>(told.records().subList(0, at + 1));
        told.records()
                .subList(at, told.records().size())
                .forEach(entry -> stored.add(moved(entry, entry.sequence() + 1)));

        assertThat(check(told, stored)).isEqualTo(broken(at + 2L, AuditBreak.Kind.MOVED));
    }

    private static AuditRecord moved(AuditRecord entry, long to) {
        return new AuditRecord(
                AuditRecord.idOf(entry.stream(), to),
                entry.time(),
                entry.previous(),
                entry.hash(),
                entry.facts(),
                entry.personal());
    }

    @Property
    void anAuditEntryOfAnotherStreamIsFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        PublishedAuditEntries other = new PublishedAuditEntries().tell("tasks/2", 12);
        var stored = new ArrayList<>(told.records());
        int at = at(index, told);
        AuditRecord foreign = other.records().get(at);
        stored.set(
                at,
                new AuditRecord(
                        AuditRecord.idOf(STREAM, foreign.sequence()),
                        foreign.time(),
                        foreign.previous(),
                        foreign.hash(),
                        foreign.facts(),
                        foreign.personal()));

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.MOVED));
    }

    @Property
    void anEntryWhoseOfficialWasRemovedIsFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        var stored = new ArrayList<>(told.records());
        int at = at(index, told);
        AuditRecord entry = stored.get(at);
        var personal = new TreeMap<>(entry.personal());
        personal.remove(AuditFacts.OFFICIAL);
        stored.set(
                at, new AuditRecord(entry.id(), entry.time(), entry.previous(), entry.hash(), entry.facts(), personal));

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.EMPTIED));
    }

    @Property
    void twoForOnePlaceAreFound(
            @ForAll("commands") List<PublishedAuditEntries.Command> commands, @ForAll @IntRange(max = 11) int index) {
        PublishedAuditEntries told = told(commands);
        var stored = new ArrayList<>(told.records());
        int at = at(index, told);
        stored.add(at + 1, stored.get(at).asDuplicate());

        assertThat(check(told, stored)).isEqualTo(broken(at + 1L, AuditBreak.Kind.DOUBLED));
    }
}
