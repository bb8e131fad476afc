package vn.dondoc.reporting.table;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A table that is written as it is read, row by row. */
public interface TableWriter {

    /** Numbers, days and times as what they are where the format knows them, nothing for null, everything else as text. */
    void writeRecord(Collection<? extends @Nullable Object> values) throws IOException;

    /** Writes what is left. Without it a workbook is none, so nobody takes the beginning of one for the whole. */
    void finish() throws IOException;
}
