package vn.dondoc.contracts.audit;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;

/** The wire names of the audit trail. */
public final class AuditMessages {
    /** An entry stands for itself: a gap holds up nothing that comes after it, and is found when the trail is verified. */
    public static final EventCatalog<AuditMessage> CATALOG = new EventCatalog<>(
            Topics.AUDIT,
            true,
            EventCatalog.MAX_BYTES_EVERYWHERE,
            Map.of("vn.dondoc.audit.recorded.v1", AuditMessage.Recorded.class));

    private AuditMessages() {}
}
