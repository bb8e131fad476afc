package vn.dondoc.directive.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when an agency can be given work.
 *
 * @param from the first day it exists; none when that is not known
 * @param until the last day it exists; none while it is open
 * @param successor who takes over its open work
 */
public record AgencyLifetime(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable AgencyId successor) {}
