package vn.dondoc.directive.directives;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.directives.numbering.DocumentNumber;
import vn.dondoc.directive.directives.numbering.DocumentNumberKey;
import vn.dondoc.directive.directives.numbering.NumberReservation;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/**
 * Gives numbers to directives, each to one only. A directive is loaded, takes its number, and is stored as issued if nobody
 * stored it since it was loaded. These are two documents, so a crash may leave a number with a draft that was never issued;
 * the draft itself, or the next one that asks, takes it.
 *
 * <p>Why no number is used twice, though the holder may be just about to be stored, as issued or as corrected: whoever takes
 * a number from a holder first stores that one anew, so that whatever loaded it earlier fails; and whoever loads it later and takes the number
 * again changes the reservation, so that the other's taking fails.
 */
final class DocumentNumberAllocator {
    private static final int ATTEMPTS = 20;

    private final NumberReservations reservations;
    private final Directives directives;

    public DocumentNumberAllocator(NumberReservations reservations, Directives directives) {
        this.reservations = reservations;
        this.directives = directives;
    }

    /**
     * @param taker as it was loaded; it may be stored as issued only in that version
     * @throws DirectiveRejected.NumberTaken when another directive was issued under it
     * @throws StaleDocument when others keep asking for it at the same time
     */
    public void allocate(DocumentNumberKey key, Directive taker, CommandContext context) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var reservation = reservations.find(key);
            boolean taken = reservation.isEmpty()
                    ? reservations.add(key, taker.id(), context)
                    : takeOver(reservation.get(), taker, context);
            if (taken) {
                return;
            }
        }
        throw new StaleDocument(key.value());
    }

    /** @throws DirectiveRejected.NumberTaken when another directive was issued under it; nothing is reserved here */
    void requireAvailable(DocumentNumberKey key, DirectiveId taker) {
        reservations
                .find(key)
                .map(NumberReservation::holder)
                .filter(holder -> !holder.equals(taker))
                .flatMap(directives::find)
                .ifPresent(holder -> requireNotIssuedUnder(key, holder.directive()));
    }

    /** The numbers of other issued directives of one kind that are counted as this one's. */
    List<String> countedAlike(DocumentIdentity document, DirectiveId own) {
        DocumentNumber number = DocumentNumber.of(document.number());
        int year = Objects.requireNonNull(document.issuedOn()).getYear();
        return reservations
                .findAll(DocumentNumberKey.keysOf(AgencyId.of(document.issuingAgencyId()), year, number))
                .stream()
                .filter(reservation -> !reservation.holder().equals(own))
                .flatMap(reservation -> directives.find(reservation.holder()).stream()
                        .filter(holder -> isIssuedUnder(reservation.key(), holder.directive())))
                .map(holder -> holder.state().content().identity())
                .filter(other -> other.kind().equals(document.kind()))
                .map(DocumentIdentity::number)
                .toList();
    }

    private static boolean isIssuedUnder(DocumentNumberKey key, Directive holder) {
        return holder.status() != DirectiveStatus.DRAFT && key.equals(holder.numberKey());
    }

    private static void requireNotIssuedUnder(DocumentNumberKey key, Directive holder) {
        if (isIssuedUnder(key, holder)) {
            throw new DirectiveRejected.NumberTaken(holder.id(), holder.state().content());
        }
    }

    private boolean takeOver(NumberReservation reservation, Directive taker, CommandContext context) {
        if (!reservation.holder().equals(taker.id())) {
            var holder = directives.find(reservation.holder());
            if (holder.isPresent() && !isReleasedBy(holder.get(), reservation, context)) {
                return false;
            }
        }
        return reservations.transfer(reservation, taker.id(), context);
    }

    /** False when the holder changed meanwhile and has to be looked at again. */
    private boolean isReleasedBy(VersionedDirective loaded, NumberReservation reservation, CommandContext context) {
        Directive holder = loaded.directive();
        requireNotIssuedUnder(reservation.key(), holder);
        // the taker's command must not look as if it had been applied to the holder
        var fence = CommandId.of("fence:" + UUID.randomUUID());
        try {
            directives.save(loaded, new CommandContext(context.actor(), context.time(), context.trace(), fence));
            return true;
        } catch (StaleDocument changedMeanwhile) {
            return false;
        }
    }
}
