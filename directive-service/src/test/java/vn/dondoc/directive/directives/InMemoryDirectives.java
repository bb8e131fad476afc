package vn.dondoc.directive.directives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** The port as a map; remembers what was told. */
public final class InMemoryDirectives implements Directives {
    private record Stored(DirectiveState state, long version) {}

    private final Map<DirectiveId, Stored> stored = new HashMap<>();
    private final Set<String> commands = new HashSet<>();
    private final Set<DirectiveId> removed = new HashSet<>();
    private final List<DirectiveMessage> messages = new ArrayList<>();

    public List<DirectiveMessage> messages() {
        return messages;
    }

    private record Loaded(Directive directive, long version, Set<String> commands) implements VersionedDirective {
        @Override
        public boolean isRepeatOf(CommandId command) {
            return commands.contains(directive.id() + command.key());
        }
    }

    @Override
    public Optional<VersionedDirective> find(DirectiveId id) {
        return Optional.ofNullable(stored.get(id)).map(this::loaded);
    }

    private VersionedDirective loaded(Stored there) {
        return new Loaded(Directive.restore(there.state()), there.version(), Set.copyOf(commands));
    }

    @Override
    public VersionedDirective add(Directive directive, CommandContext context) {
        Stored there = stored.get(directive.id());
        if (there == null && removed.contains(directive.id())) {
            throw new CommandIdReused(directive.id().value());
        }
        return there != null ? loaded(there) : store(directive, 1, context);
    }

    @Override
    public VersionedDirective save(VersionedDirective changed, CommandContext context) {
        requireUnchanged(changed);
        return store(changed.directive(), changed.version() + 1, context);
    }

    private void requireUnchanged(VersionedDirective loaded) {
        Stored there = stored.get(loaded.id());
        if (there == null || there.version() != loaded.version()) {
            throw new StaleDocument(loaded.id().value());
        }
    }

    private VersionedDirective store(Directive directive, long version, CommandContext context) {
        var kept = new Stored(directive.state(), version);
        stored.put(directive.id(), kept);
        commands.add(directive.id() + context.command().key());
        messages.addAll(directive.events());
        return loaded(kept);
    }

    @Override
    public void remove(VersionedDirective draft) {
        requireUnchanged(draft);
        stored.remove(draft.id());
        removed.add(draft.id());
    }

    @Override
    public List<Dispatch> dispatchedSince(String agencyId, Instant since) {
        return stored.values().stream()
                .map(Stored::state)
                .flatMap(state ->
                        Dispatch.of(state.history(), state.addresseeIds().size(), agencyId, since))
                .sorted(Comparator.comparing(Dispatch::at))
                .toList();
    }

    @Override
    public List<Directive> list(DirectiveQuery query) {
        Comparator<DirectiveState> oldestFirst = Comparator.comparing(DirectiveState::createdAt)
                .thenComparing(it -> it.id().value());
        return stored.values().stream()
                .map(Stored::state)
                .filter(state -> matches(state, query))
                .sorted(oldestFirst.reversed())
                .limit(query.limit())
                .map(Directive::restore)
                .toList();
    }

    private static boolean matches(DirectiveState state, DirectiveQuery query) {
        DirectiveContent content = state.content();
        boolean status = query.status() == null || query.status() == state.status();
        boolean year = query.year() == null
                || (content.identity().issuedOn() != null
                        && content.identity().issuedOn().getYear() == query.year());
        return isKnown(state, query) && status && year && says(content, query.words()) && isAfter(state, query.after());
    }

    private static boolean isKnown(DirectiveState state, DirectiveQuery query) {
        String issuer = state.content().identity().issuingAgencyId();
        return issuer.equals(query.reader().agencyId())
                || (state.status() != DirectiveStatus.DRAFT
                        && (query.reader().joined().contains(state.id().value())
                                || Stream.concat(Stream.of(issuer), state.addresseeIds().stream())
                                        .anyMatch(query.reader().scope()::contains)));
    }

    private static boolean says(DirectiveContent content, String words) {
        String search =
                SearchText.of(content.identity().number(), content.subject(), String.join(" ", content.basis()));
        return words == null || SearchText.partsOf(words).stream().allMatch(search::contains);
    }

    private static boolean isAfter(DirectiveState state, DirectiveQuery.ListPosition after) {
        if (after == null) {
            return true;
        }
        int order = state.createdAt().compareTo(after.createdAt());
        return order < 0 || (order == 0 && state.id().value().compareTo(after.id()) < 0);
    }
}
