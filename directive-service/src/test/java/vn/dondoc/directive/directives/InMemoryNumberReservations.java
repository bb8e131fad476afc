package vn.dondoc.directive.directives;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.directives.numbering.DocumentNumberKey;
import vn.dondoc.directive.directives.numbering.NumberReservation;
import vn.dondoc.directive.directives.numbering.NumberReservations;
import vn.dondoc.platform.messaging.CommandContext;

/** The port as a map. */
public final class InMemoryNumberReservations implements NumberReservations {
    private final Map<DocumentNumberKey, NumberReservation> held = new HashMap<>();

    @Override
    public Optional<NumberReservation> find(DocumentNumberKey key) {
        return Optional.ofNullable(held.get(key));
    }

    @Override
    public List<NumberReservation> findAll(DocumentNumberKey.Range range) {
        return held.values().stream()
                .filter(it -> it.key().value().compareTo(range.from()) >= 0
                        && it.key().value().compareTo(range.to()) < 0)
                .sorted(Comparator.comparing(it -> it.key().value()))
                .toList();
    }

    @Override
    public boolean add(DocumentNumberKey key, DirectiveId holder, CommandContext context) {
        return held.putIfAbsent(key, new NumberReservation(key, holder, 1)) == null;
    }

    @Override
    public boolean transfer(NumberReservation asRead, DirectiveId holder, CommandContext context) {
        return held.replace(asRead.key(), asRead, new NumberReservation(asRead.key(), holder, asRead.version() + 1));
    }
}
