package vn.dondoc.platform.web.security;

import java.util.List;
import vn.dondoc.contracts.Actor;

/** What a service allows. */
@FunctionalInterface
public interface CallerRights {
    /** What the caller may do here, by names that stay; each step still checks for itself. */
    List<String> of(Actor actor);
}
