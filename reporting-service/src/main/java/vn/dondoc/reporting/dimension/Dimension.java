package vn.dondoc.reporting.dimension;

import java.util.Locale;
import vn.dondoc.reporting.projection.RunningTotals;

/**
 * What figures are told apart by. Each is a matter of one field of a task, in which a level, a parent or a signer is looked up
 * where a task has none of its own: those are what the directory and the register say by now.
 */
public enum Dimension {
    /** The agency that leads; of first misses the one that led then. */
    AGENCY("leadAgencyId"),
    /** The level of that agency. */
    LEVEL("leadAgencyId"),
    /** The agency that it stands directly below. */
    PARENT("leadAgencyId"),
    /** Of public administration. A task of several fields counts in the line of each, and once in the total. */
    FIELD("fields"),
    URGENCY("urgency"),
    DIRECTIVE("directiveId"),
    /** Within one directive: items are numbered anew in each. */
    ITEM("item"),
    ASSIGNER("assigningAgencyId"),
    /** Who signed the directive. */
    SIGNER("directiveId");

    /** The line of what has no value: an agency below none, a task of no field, a directive of which no signer is told. */
    public static final String NONE = RunningTotals.NONE;

    private final String source;

    Dimension(String source) {
        this.source = source;
    }

    /** The field of a task. */
    String source() {
        return source;
    }

    /** By which a list of tasks is narrowed to one value. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a matter of the agency that leads, or led at the first miss. */
    boolean isOfLead() {
        return source.equals(AGENCY.source);
    }

    /** Whether the value is looked up by what the task has. */
    public boolean isLookedUp() {
        return this == LEVEL || this == PARENT || this == SIGNER;
    }
}
