package vn.dondoc.platform.access;

import java.util.Optional;

/** The offices of officials by id, as a service's copy of the directory has them; empty for whom it never heard of. */
@FunctionalInterface
public interface Offices {
    Optional<Office> of(String officialId);
}
