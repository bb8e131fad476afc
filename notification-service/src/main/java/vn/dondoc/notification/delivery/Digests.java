package vn.dondoc.notification.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.dondoc.notification.notices.Delivery;

/** The mails of a morning that tell an official of many tasks at once. */
public interface Digests {
    /** How far those of a day have come, by official; whoever gets none is missing. */
    Map<String, Delivery> of(Collection<String> officialIds, LocalDate day);
}
