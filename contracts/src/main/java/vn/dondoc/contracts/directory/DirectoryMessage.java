package vn.dondoc.contracts.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;

/** What the directory tells everybody: each event is the whole state of one agency, group or official, without personal data. */
public sealed interface DirectoryMessage extends Message {

    /**
     * An agency as it is now.
     *
     * @param agencyId Decision 20/2020 form, such as {@code H56.02}
     * @param kind such as {@code co_quan_chuyen_mon} or {@code ubnd_cap_xa}
     * @param unitCode the statistics-office code of the commune or province it governs
     * @param effectiveUntil the last day it exists; none while it is open
     * @param successorId who takes over its open work
     */
    record AgencyRecorded(
            String agencyId,
            String name,
            @Nullable String shortName,
            String kind,
            AgencyLevel level,
            @Nullable String parentId,
            @Nullable String unitCode,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable String successorId,
            Actor actor)
            implements DirectoryMessage {}

    /** A named, versioned list of agencies that a directive can address. */
    record GroupRecorded(String groupId, String name, long groupVersion, List<String> memberIds, Actor actor)
            implements DirectoryMessage {
        public GroupRecorded {
            memberIds = List.copyOf(memberIds);
        }
    }

    /**
     * The office that an official holds; what the person is called and how to reach the person says {@link OfficialMessage}.
     *
     * @param active false when the official no longer acts for the agency
     */
    record OfficialPositionRecorded(String officialId, String agencyId, OfficialRole role, boolean active, Actor actor)
            implements DirectoryMessage {}

    /**
     * A period in which an official may act for another one of the same agency.
     *
     * @param officialId the deputy
     * @param onBehalfOf whom the deputy acts for
     * @param from the first day
     * @param until the last day
     * @param operations the names of what the deputy may, as the services call it; none for all
     * @param ended true when it was ended before its last day, or before it began
     */
    record DeputyRecorded(
            String deputyshipId,
            String officialId,
            String onBehalfOf,
            LocalDate from,
            LocalDate until,
            @Nullable List<String> operations,
            boolean ended,
            Actor actor)
            implements DirectoryMessage {
        public DeputyRecorded {
            operations = operations == null ? null : List.copyOf(operations);
        }
    }
}
