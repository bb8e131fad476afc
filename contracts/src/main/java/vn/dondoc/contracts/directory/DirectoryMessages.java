package vn.dondoc.contracts.directory;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directory.DirectoryMessage.AgencyRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.DeputyRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.GroupRecorded;
import vn.dondoc.contracts.directory.DirectoryMessage.OfficialPositionRecorded;

/** The wire names of the directory. */
public final class DirectoryMessages {
    public static final EventCatalog<DirectoryMessage> CATALOG = new EventCatalog<>(
            Topics.DIRECTORY,
            true,
            EventCatalog.MAX_BYTES_EVERYWHERE,
            Map.of(
                    "vn.dondoc.agency.recorded.v1", AgencyRecorded.class,
                    "vn.dondoc.group.recorded.v1", GroupRecorded.class,
                    "vn.dondoc.official.position-recorded.v1", OfficialPositionRecorded.class,
                    "vn.dondoc.deputyship.recorded.v1", DeputyRecorded.class));

    private DirectoryMessages() {}
}
