package vn.dondoc.directive.directives.numbering;

import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.platform.messaging.CommandContext;

/** The numbers that directives hold, one entry a number. */
public interface NumberReservations {
    Optional<NumberReservation> find(DocumentNumberKey key);

    /** By key, in order. */
    List<NumberReservation> findAll(DocumentNumberKey.Range range);

    /** Notes the holder of a number nobody holds; false when someone holds it. */
    boolean add(DocumentNumberKey key, DirectiveId holder, CommandContext context);

    /** Gives the number to that holder, the same one or another; false when it is not as it was read. */
    boolean transfer(NumberReservation asRead, DirectiveId holder, CommandContext context);
}
