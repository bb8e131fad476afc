package vn.dondoc.directive.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.AgencyLifetime;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.tasks.OpenTasks;

/** Agencies stand in a tree, and a closed one may hand over to a successor; both lead to agencies there are, without a ring. */
final class AgencyRowParser implements RowParser<Agency> {
    private static final Pattern KIND = Pattern.compile("[a-z0-9_]{1,60}");

    private static final List<AgencyLevel> LEVELS =
            List.of(AgencyLevel.PROVINCE, AgencyLevel.COMMUNE, AgencyLevel.OUTSIDE);

    private final DirectoryEntries<Agency> agencies;
    private final OpenTasks openTasks;

    public AgencyRowParser(DirectoryEntries<Agency> agencies, OpenTasks openTasks) {
        this.agencies = agencies;
        this.openTasks = openTasks;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("id", "name", "kind", "level");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("short_name", "parent_id", "unit_code", "effective_from", "effective_until", "successor_id");
    }

    @Override
    public Optional<Agency> read(RowReader cells) {
        cells.required("id");
        AgencyId id = cells.agencyId("id");
        String name = cells.required("name");
        String kind = cells.matching("kind", KIND, "import.agency-kind");
        AgencyLevel level = cells.oneOf("level", LEVELS);
        String shortName = cells.optional("short_name");
        AgencyId parent = cells.agencyId("parent_id");
        String unitCode = cells.optional("unit_code");
        var lifetime = new AgencyLifetime(
                cells.date("effective_from"), cells.date("effective_until"), cells.agencyId("successor_id"));
        if (id == null || level == null || !cells.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agency(id, name, shortName, kind, level, parent, unitCode, lifetime));
    }

    /** Whoever closes an agency is told what it leaves behind. */
    @Override
    public Map<String, FieldFinding> warningsOf(List<Agency> changed) {
        Map<String, Agency> closing = new LinkedHashMap<>();
        changed.stream()
                .filter(agency -> agency.lifetime().until() != null)
                .forEach(agency -> closing.put(agency.key(), agency));
        Map<String, FieldFinding> warnings = new HashMap<>();
        openTasks.countByLead(closing.keySet()).forEach((id, open) -> {
            Agency agency = closing.get(id);
            if (agency != null) {
                warnings.put(id, openTasksWarning(agency, open));
            }
        });
        return warnings;
    }

    private static FieldFinding openTasksWarning(Agency agency, int open) {
        AgencyId successor = agency.lifetime().successor();
        return successor == null
                ? FieldFinding.of("effective_until", "import.open-tasks-without-successor", agency.name(), open)
                : FieldFinding.of("effective_until", "import.open-tasks", agency.name(), open, successor.value());
    }

    @Override
    public Check<Agency> checkOn(LocalDate today) {
        var there = new HashMap<String, Agency>();
        agencies.all().forEach((id, versioned) -> there.put(id, versioned.entry()));
        return (agency, file) -> {
            Function<AgencyId, @Nullable Agency> known =
                    id -> file.containsKey(id.value()) ? file.get(id.value()) : there.get(id.value());
            var errors = new ArrayList<FieldFinding>();
            checkDates(agency, errors);
            checkPath(agency, "parent_id", Agency::parent, known).ifPresent(errors::add);
            checkPath(agency, "successor_id", it -> it.lifetime().successor(), known)
                    .ifPresent(errors::add);
            return errors;
        };
    }

    private static void checkDates(Agency agency, List<FieldFinding> errors) {
        LocalDate from = agency.lifetime().from();
        LocalDate until = agency.lifetime().until();
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(FieldFinding.of("effective_until", "import.ends-before-it-begins"));
        }
        if (agency.lifetime().successor() != null && until == null) {
            errors.add(FieldFinding.of("effective_until", "import.successor-without-end"));
        }
    }

    /** Follows the path up to its end; it must name agencies there are and not come back to where it began. */
    private static Optional<FieldFinding> checkPath(
            Agency agency,
            String field,
            Function<Agency, @Nullable AgencyId> step,
            Function<AgencyId, @Nullable Agency> known) {
        var seen = new HashSet<AgencyId>();
        AgencyId next = step.apply(agency);
        if (next != null && known.apply(next) == null) {
            return Optional.of(FieldFinding.of(field, "import.agency-unknown-or-rejected", next.value()));
        }
        while (next != null && seen.add(next)) {
            if (next.equals(agency.id())) {
                return Optional.of(FieldFinding.of(field, "import.ring", next.value()));
            }
            Agency reached = known.apply(next);
            next = reached == null ? null : step.apply(reached);
        }
        return Optional.empty();
    }
}
