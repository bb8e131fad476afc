package vn.dondoc.directive.directory.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.tasks.OpenTasks;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.table.TableColumns;
import vn.dondoc.platform.web.table.TableRow;

/** Brings files into the directory. */
@Component
public final class DirectoryImport {
    private final Directory directory;
    private final OpenTasks openTasks;

    public DirectoryImport(Directory directory, OpenTasks openTasks) {
        this.directory = directory;
        this.openTasks = openTasks;
    }

    /** The columns that a file of this kind must have, and those it may have. */
    public TableColumns columnsOf(EntryKind kind) {
        RowParser<?> parser = importOf(kind).parser();
        return new TableColumns(parser.requiredColumns(), parser.optionalColumns());
    }

    public ImportReport run(EntryKind kind, List<TableRow> rows, ImportMode mode, CommandContext context) {
        ImportReport report = importOf(kind).run(rows, mode, context);
        context.auditChanges(
                FieldChange.added("rows.applied", report.applied()),
                FieldChange.added("rows.unchanged", report.unchanged()),
                FieldChange.added("rows.rejected", report.rejected().size()));
        return report;
    }

    private EntryImport<?> importOf(EntryKind kind) {
        var agencies = directory.agencies();
        var groups = directory.groups();
        var officials = directory.officials();
        return switch (kind) {
            case AGENCIES -> new EntryImport<>(agencies, new AgencyRowParser(agencies, openTasks));
            case GROUPS -> new EntryImport<>(groups, new GroupRowParser(agencies, officials));
            case OFFICIALS -> new EntryImport<>(officials, new OfficialRowParser(agencies, groups));
        };
    }
}
