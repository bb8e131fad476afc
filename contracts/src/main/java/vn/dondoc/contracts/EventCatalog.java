package vn.dondoc.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All event types of one topic: the one place where a Java type meets its wire name.
 */
public final class EventCatalog<M extends Message> {
    /** What every broker, feed and webhook takes. */
    public static final int MAX_BYTES_EVERYWHERE = 64 * 1024;

    private final String topic;
    private final boolean fullState;
    private final int maxBytes;
    private final Map<String, Class<? extends M>> types;
    private final Map<Class<?>, String> names;

    /**
     * @param topic the topic
     * @param fullState true when each event carries the whole state, so that a gap in the sequence loses nothing and the
     *     newest one wins
     * @param maxBytes what one event may take, headers included
     * @param types wire name to Java type
     */
    public EventCatalog(String topic, boolean fullState, int maxBytes, Map<String, Class<? extends M>> types) {
        this.topic = topic;
        this.fullState = fullState;
        this.maxBytes = maxBytes;
        this.types = Map.copyOf(types);
        this.names = this.types.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(this.types::get, Function.identity()));
    }

    public String topic() {
        return topic;
    }

    public boolean isFullState() {
        return fullState;
    }

    public int maxBytes() {
        return maxBytes;
    }

    public Map<String, Class<? extends M>> types() {
        return types;
    }

    public Optional<Class<? extends M>> typeNamed(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The wire name of a message's type; a message outside its catalog is a bug of ours. */
    public String nameOf(Message message) {
        String name = names.get(message.getClass());
        if (name == null) {
            throw new IllegalArgumentException(message.getClass() + " has no wire name in the catalog of " + topic);
        }
        return name;
    }
}
