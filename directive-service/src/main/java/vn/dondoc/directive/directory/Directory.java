package vn.dondoc.directive.directory;

import java.util.List;
import vn.dondoc.directive.directory.imports.AgencyRowParser;
import vn.dondoc.directive.directory.imports.CsvRow;
import vn.dondoc.directive.directory.imports.EntryImport;
import vn.dondoc.directive.directory.imports.EntryKind;
import vn.dondoc.directive.directory.imports.GroupRowParser;
import vn.dondoc.directive.directory.imports.ImportMode;
import vn.dondoc.directive.directory.imports.ImportReport;
import vn.dondoc.directive.directory.imports.OfficialRowParser;
import vn.dondoc.directive.directory.imports.RowParser;
import vn.dondoc.platform.messaging.CommandContext;

/** What can be asked of the directory and done with it. */
public final class Directory {
    private final AgencyId province;
    private final DirectoryEntries<Agency> agencies;
    private final DirectoryEntries<AgencyGroup> groups;
    private final DirectoryEntries<Official> officials;

    public Directory(
            AgencyId province,
            DirectoryEntries<Agency> agencies,
            DirectoryEntries<AgencyGroup> groups,
            DirectoryEntries<Official> officials) {
        this.province = province;
        this.agencies = agencies;
        this.groups = groups;
        this.officials = officials;
    }

    public DirectoryEntries<Agency> agencies() {
        return agencies;
    }

    public DirectoryEntries<AgencyGroup> groups() {
        return groups;
    }

    public DirectoryEntries<Official> officials() {
        return officials;
    }

    /** The columns that a file of this kind must have, and those it may have. */
    public Columns columnsOf(EntryKind kind) {
        RowParser<?> rules = importOf(kind).rules();
        return new Columns(rules.requiredColumns(), rules.optionalColumns());
    }

    /** Columns of a file. */
    public record Columns(List<String> required, List<String> optional) {}

    /**
     * Brings the rows of a file in.
     *
     * @throws DirectoryRejected.NotTheProvince when an official of another agency asks
     */
    public ImportReport bringIn(EntryKind kind, List<CsvRow> rows, ImportMode mode, CommandContext moment) {
        if (!moment.actor().agencyId().equals(province.value())) {
            throw new DirectoryRejected.NotTheProvince(province.value());
        }
        return importOf(kind).run(rows, mode, moment);
    }

    private EntryImport<?> importOf(EntryKind kind) {
        return switch (kind) {
            case AGENCIES -> new EntryImport<>(agencies, new AgencyRowParser(agencies));
            case GROUPS -> new EntryImport<>(groups, new GroupRowParser(agencies, officials));
            case OFFICIALS -> new EntryImport<>(officials, new OfficialRowParser(agencies, groups));
        };
    }
}
