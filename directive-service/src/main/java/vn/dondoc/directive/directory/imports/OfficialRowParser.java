package vn.dondoc.directive.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.VersionedEntry;

/** An official acts for an agency there is; who has left stays, not active, because histories name the person. */
final class OfficialRowParser implements RowParser<Official> {
    /** The small letter keeps it apart from the ids of agencies, which have none. */
    private static final Pattern ID = Pattern.compile("(?=.*[a-z])[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /**
     * At a public name, never at an address of the network or at a name that is known within it only: whoever keeps the directory would
     * have mail sent to any machine there.
     */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+"
            + "(?!(?i:arpa|corp|home|internal|intranet|invalid|lan|local|localdomain|localhost|onion|private|test)$)"
            + "\\p{L}[\\p{L}\\p{N}-]+");

    private static final List<OfficialRole> ROLES =
            List.of(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK, OfficialRole.OFFICER);

    private enum Active {
        TRUE,
        FALSE
    }

    private final DirectoryEntries<Agency> agencies;
    private final DirectoryEntries<AgencyGroup> groups;

    public OfficialRowParser(DirectoryEntries<Agency> agencies, DirectoryEntries<AgencyGroup> groups) {
        this.agencies = agencies;
        this.groups = groups;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("id", "name", "agency_id", "role");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("email", "active");
    }

    @Override
    public Optional<Official> read(RowReader cells) {
        String id = cells.matching("id", ID, "import.official-id");
        String name = cells.required("name");
        cells.required("agency_id");
        AgencyId agency = cells.agencyId("agency_id");
        OfficialRole role = cells.oneOf("role", ROLES);
        String email = email(cells);
        boolean active =
                cells.optional("active") == null || cells.oneOf("active", List.of(Active.values())) == Active.TRUE;
        return agency == null || role == null || !cells.errors().isEmpty()
                ? Optional.empty()
                : Optional.of(new Official(id, name, agency, role, email, active));
    }

    private static @Nullable String email(RowReader cells) {
        String email = cells.optional("email");
        if (email != null && !EMAIL.matcher(email).matches()) {
            cells.reject("email", "import.email", email);
        }
        return email;
    }

    /** By mistake a file brings back what was erased; who comes back in truth is a new entry. */
    @Override
    public Optional<FieldFinding> refusalOf(Official there) {
        return there.isErased() ? Optional.of(FieldFinding.of("id", "import.erased")) : Optional.empty();
    }

    @Override
    public Check<Official> checkOn(LocalDate today) {
        Map<String, VersionedEntry<Agency>> known = agencies.all();
        Map<String, VersionedEntry<AgencyGroup>> groupIds = groups.all();
        return (official, _) -> {
            var errors = new ArrayList<FieldFinding>();
            VersionedEntry<Agency> agency = known.get(official.agency().value());
            if (agency == null) {
                errors.add(FieldFinding.of(
                        "agency_id", "agency.unknown", official.agency().value()));
            } else if (official.active()) {
                agency.entry()
                        .reasonNotOpenOn(today)
                        .ifPresent(reason -> errors.add(new FieldFinding("agency_id", reason)));
            }
            if (groupIds.containsKey(official.key())) {
                errors.add(FieldFinding.of("id", "import.id-of-group"));
            }
            return errors;
        };
    }
}
