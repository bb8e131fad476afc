package vn.dondoc.directive.directory;

import java.util.List;
import vn.dondoc.platform.messaging.Moment;

/** What can be asked of the directory and done with it. */
public final class Directory {
    private final AgencyId province;
    private final Register<Agency> agencies;
    private final Register<AgencyGroup> groups;
    private final Register<Official> officials;

    public Directory(
            AgencyId province, Register<Agency> agencies, Register<AgencyGroup> groups, Register<Official> officials) {
        this.province = province;
        this.agencies = agencies;
        this.groups = groups;
        this.officials = officials;
    }

    public Register<Agency> agencies() {
        return agencies;
    }

    public Register<AgencyGroup> groups() {
        return groups;
    }

    public Register<Official> officials() {
        return officials;
    }

    /** The columns that a file of this kind must have, and those it may have. */
    public Columns columnsOf(EntryKind kind) {
        EntryRules<?> rules = importOf(kind).rules();
        return new Columns(rules.requiredColumns(), rules.optionalColumns());
    }

    /** Columns of a file. */
    public record Columns(List<String> required, List<String> optional) {}

    /**
     * Brings the rows of a file in.
     *
     * @throws DirectoryRejected.NotTheProvince when an official of another agency asks
     */
    public ImportReport bringIn(EntryKind kind, List<Row> rows, ImportMode mode, Moment moment) {
        if (!moment.actor().agencyId().equals(province.value())) {
            throw new DirectoryRejected.NotTheProvince(province.value());
        }
        return importOf(kind).run(rows, mode, moment);
    }

    private EntryImport<?> importOf(EntryKind kind) {
        return switch (kind) {
            case AGENCIES -> new EntryImport<>(agencies, new AgencyRules(agencies));
            case GROUPS -> new EntryImport<>(groups, new GroupRules(agencies, officials));
            case OFFICIALS -> new EntryImport<>(officials, new OfficialRules(agencies, groups));
        };
    }
}
