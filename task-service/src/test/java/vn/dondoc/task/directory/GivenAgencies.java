package vn.dondoc.task.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agencies as tests need them recorded. */
public final class GivenAgencies {
    private static final Path SAMPLE = Path.of("..", "examples", "directory", "agencies.csv");

    private GivenAgencies() {}

    public static Agency open(String id) {
        return new Agency(id, "Cơ quan " + id, null, null, null, null);
    }

    public static Agency below(String parentId, String id) {
        return new Agency(id, "Cơ quan " + id, parentId, null, null, null);
    }

    public static Agency closed(String id, LocalDate lastDay, @Nullable String successorId) {
        return new Agency(id, "Cơ quan " + id, null, null, lastDay, successorId);
    }

    /** Each as the first event about it records it. */
    public static List<RecordedAgency> recorded(Agency... agencies) {
        return Stream.of(agencies).map(it -> new RecordedAgency(it, 1)).toList();
    }

    /** The open agencies of examples/. */
    public static Agency[] ofSample() {
        try (var lines = Files.lines(SAMPLE)) {
            return lines.skip(1)
                    .map(line -> open(line.substring(0, line.indexOf(','))))
                    .toArray(Agency[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory that is read, with these agencies and no others. */
    public static AgencyDirectory directory(Agency... agencies) {
        var all = new InMemoryAgencies();
        all.recordAll(recorded(agencies));
        return new AgencyDirectory(all, _ -> true);
    }
}
