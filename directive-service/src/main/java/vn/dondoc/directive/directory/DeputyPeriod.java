package vn.dondoc.directive.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.directory.DirectoryMessage;

/**
 * A period in which an official may act for another one of the same agency.
 *
 * @param ended whether it was ended before its last day, or before it began
 */
public record DeputyPeriod(String key, DeputyTerms terms, AgencyId agency, boolean ended) implements DirectoryEntry {
    @Override
    public @Nullable String name() {
        return null;
    }

    DeputyPeriod endedEarly() {
        return new DeputyPeriod(key, terms, agency, true);
    }

    @Override
    public List<Message> toMessages(Actor actor) {
        return List.of(new DirectoryMessage.DeputyRecorded(
                key,
                terms.officialId(),
                terms.onBehalfOf(),
                terms.from(),
                terms.until(),
                terms.operations().isEmpty() ? null : terms.operations(),
                ended,
                actor));
    }
}
