package vn.dondoc.directive.directives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.directive.directory.SearchText;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** The port as a map; remembers what was told. */
public final class InMemoryDirectives implements Directives {
    private final Map<DirectiveId, DirectiveState> states = new HashMap<>();
    private final Set<String> commands = new HashSet<>();
    private final List<DirectiveMessage> messages = new ArrayList<>();

    public List<DirectiveMessage> messages() {
        return messages;
    }

    private record Loaded(Directive directive, Set<String> commands) implements VersionedDirective {
        @Override
        public long version() {
            return directive.version();
        }

        @Override
        public boolean isRepeatOf(CommandId command) {
            return commands.contains(directive.id() + command.key());
        }
    }

    @Override
    public Optional<VersionedDirective> find(DirectiveId id) {
        return Optional.ofNullable(states.get(id)).map(Directive::restore).map(this::loaded);
    }

    private VersionedDirective loaded(Directive directive) {
        return new Loaded(directive, Set.copyOf(commands));
    }

    @Override
    public Directive add(Directive directive, CommandContext context) {
        return states.containsKey(directive.id())
                ? Directive.restore(states.get(directive.id()))
                : store(directive, context);
    }

    @Override
    public VersionedDirective save(VersionedDirective changed, CommandContext context) {
        Directive directive = changed.directive();
        DirectiveState there = states.get(directive.id());
        if (there == null || there.version() != directive.version()) {
            throw new StaleDocument(directive.id().value());
        }
        return loaded(store(directive, context));
    }

    private Directive store(Directive directive, CommandContext context) {
        DirectiveState state = directive.state();
        var stored = new DirectiveState(
                state.id(),
                state.status(),
                state.content(),
                state.groups(),
                state.revision(),
                state.warnings(),
                state.replacement(),
                state.createdAt(),
                state.history(),
                state.version() + 1);
        states.put(state.id(), stored);
        commands.add(state.id() + context.command().key());
        messages.addAll(directive.events());
        return Directive.restore(stored);
    }

    @Override
    public List<Directive> list(DirectiveQuery query) {
        Comparator<DirectiveState> oldestFirst = Comparator.comparing(DirectiveState::createdAt)
                .thenComparing(it -> it.id().value());
        return states.values().stream()
                .filter(state -> matches(state, query))
                .sorted(oldestFirst.reversed())
                .limit(query.limit())
                .map(Directive::restore)
                .toList();
    }

    private static boolean matches(DirectiveState state, DirectiveQuery query) {
        DirectiveContent content = state.content();
        boolean visible = Directive.restore(state).isVisibleTo(query.agencyId());
        boolean status = query.status() == null || query.status() == state.status();
        boolean year = query.year() == null
                || (content.issuedOn() != null && content.issuedOn().getYear() == query.year());
        return visible && status && year && says(content, query.words()) && isAfter(state, query.after());
    }

    private static boolean says(DirectiveContent content, String words) {
        String search = SearchText.of(content.number(), content.subject(), String.join(" ", content.basis()));
        return words == null || SearchText.partsOf(words).stream().allMatch(search::contains);
    }

    private static boolean isAfter(DirectiveState state, DirectiveQuery.After after) {
        if (after == null) {
            return true;
        }
        int order = state.createdAt().compareTo(after.createdAt());
        return order < 0 || (order == 0 && state.id().value().compareTo(after.id()) < 0);
    }
}
