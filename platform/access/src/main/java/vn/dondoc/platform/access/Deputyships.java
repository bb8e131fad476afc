package vn.dondoc.platform.access;

import java.util.List;

/** The register of deputies, as a service's copy of the directory has it. */
@FunctionalInterface
public interface Deputyships {
    /** All periods, past and future ones too, in which the one may act for the other; without those that were ended early. */
    List<Deputyship> of(String deputyId, String onBehalfOf);
}
