package vn.dondoc.contracts.directory;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;

/** The wire names of what few may know of officials. */
public final class OfficialMessages {
    public static final EventCatalog<OfficialMessage> CATALOG = new EventCatalog<>(
            Topics.OFFICIALS,
            true,
            EventCatalog.MAX_BYTES_EVERYWHERE,
            Map.of(
                    "vn.dondoc.official.recorded.v1", OfficialMessage.Recorded.class,
                    "vn.dondoc.official.erased.v1", OfficialMessage.Erased.class));

    private OfficialMessages() {}
}
