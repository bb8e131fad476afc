package vn.dondoc.task.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Finding;

/**
 * An agency as the directory last recorded it.
 *
 * @param parentId the one above it; none where the province is
 * @param openFrom the first day it exists; none when that is not known
 * @param openUntil the last day it exists; none while it is open
 * @param successorId who takes over its open work
 */
public record Agency(
        String id,
        String name,
        @Nullable String parentId,
        @Nullable LocalDate openFrom,
        @Nullable LocalDate openUntil,
        @Nullable String successorId) {

    /** Its last day has passed. */
    public boolean isClosedOn(LocalDate day) {
        return openUntil != null && openUntil.isBefore(day);
    }

    boolean isOpenOn(LocalDate day) {
        return !isClosedOn(day) && (openFrom == null || !openFrom.isAfter(day));
    }

    /**
     * Why it cannot be given work on that day; empty when it can.
     *
     * @param successor who goes on with its work, where it is closed and there is one
     */
    Optional<Finding> reasonNotOpenOn(LocalDate day, @Nullable Agency successor) {
        if (isOpenOn(day)) {
            return Optional.empty();
        }
        if (openUntil == null || !isClosedOn(day)) {
            return Optional.of(Finding.of("agency.not-open-yet", name, id, openFrom == null ? day : openFrom));
        }
        return Optional.of(
                successor == null
                        ? Finding.of("agency.closed", name, id, openUntil)
                        : Finding.of("agency.closed-and-succeeded", name, id, openUntil, successor.id()));
    }
}
