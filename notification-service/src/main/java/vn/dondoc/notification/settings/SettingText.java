package vn.dondoc.notification.settings;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A text in YAML as names with their values, each of which knows its line. Values are left as they are written: YAML takes {@code 18:00}
 * for a number to the base of 60.
 */
final class SettingText {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final ConfigurationPropertyName root;
    private final Map<ConfigurationPropertyName, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private SettingText(ConfigurationPropertyName root) {
        this.root = root;
    }

    /** @param root the name under which all of it stands */
    static SettingText parse(ConfigurationPropertyName root, String text) {
        SettingText parsed = new SettingText(root);
        parsed.add(root, compose(text), 1);
        return parsed;
    }

    private static Node compose(String text) {
        Node node;
        try {
            node = new Yaml().compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            throw SettingRejected.at(mark == null ? 1 : mark.getLine() + 1, "text", "settings.syntax", List.of());
        } catch (YAMLException _) {
            throw SettingRejected.at(1, "text", "settings.syntax", List.of());
        }
        if (node instanceof MappingNode) {
            return node;
        }
        throw SettingRejected.at(1, "text", "settings.syntax", List.of());
    }

    private void add(ConfigurationPropertyName name, Node node, int line) {
        if (lines.putIfAbsent(name, line) != null) {
            throw SettingRejected.at(line, fieldOf(name), "settings.twice", List.of());
        }
        if (node.getAnchor() != null) {
            throw SettingRejected.at(line, fieldOf(name), "settings.anchor", List.of());
        }
        switch (node) {
            case MappingNode mapping -> addFields(name, mapping);
            case SequenceNode list -> addElements(name, list);
            case ScalarNode scalar -> values.put(name.toString(), valueOf(scalar));
            default -> throw SettingRejected.at(line, fieldOf(name), "settings.syntax", List.of());
        }
    }

    private void addFields(ConfigurationPropertyName name, MappingNode mapping) {
        if (mapping.getValue().isEmpty() && !name.equals(root)) {
            values.put(name.toString(), "");
        }
        for (NodeTuple field : mapping.getValue()) {
            int line = lineOf(field.getKeyNode());
            if (!(field.getKeyNode() instanceof ScalarNode key)
                    || !FIELD.matcher(key.getValue()).matches()) {
                throw SettingRejected.at(line, fieldOf(name), "settings.key", List.of());
            }
            add(name.append(key.getValue().toLowerCase(Locale.ROOT)), field.getValueNode(), line);
        }
    }

    private void addElements(ConfigurationPropertyName name, SequenceNode list) {
        List<Node> elements = list.getValue();
        if (elements.isEmpty()) {
            values.put(name.toString(), "");
        }
        for (int i = 0; i < elements.size(); i++) {
            add(name.append("[" + i + "]"), elements.get(i), lineOf(elements.get(i)));
        }
    }

    private static String valueOf(ScalarNode scalar) {
        return Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    Map<String, String> values() {
        return values;
    }

    boolean isThere(ConfigurationPropertyName name) {
        return lines.containsKey(name);
    }

    boolean isList(ConfigurationPropertyName name) {
        return isThere(name.append("[0]"));
    }

    /** Also of a list, or of fields, without anything in it. */
    boolean isValue(ConfigurationPropertyName name) {
        return values.containsKey(name.toString());
    }

    /** In the order in which they are written. */
    List<ConfigurationPropertyName> fieldsOf(ConfigurationPropertyName name) {
        return lines.keySet().stream().filter(name::isParentOf).toList();
    }

    /** The nearest one below that is called or reads so; else the name itself. */
    ConfigurationPropertyName nearest(ConfigurationPropertyName name, @Nullable String value) {
        return lines.keySet().stream()
                .filter(candidate -> name.isAncestorOf(candidate)
                        && (candidate.getLastElement(Form.ORIGINAL).equals(value)
                                || String.valueOf(value).equals(values.get(candidate.toString()))))
                .findFirst()
                .orElse(name);
    }

    SettingRejected rejected(ConfigurationPropertyName name, String code, Object... others) {
        ConfigurationPropertyName place = name;
        while (!isThere(place) && !place.isEmpty()) {
            place = place.getParent();
        }
        return SettingRejected.at(lines.getOrDefault(place, 1), fieldOf(name), code, List.of(others));
    }

    private String fieldOf(ConfigurationPropertyName name) {
        return name.equals(root)
                ? "text"
                : name.subName(root.getNumberOfElements()).toString();
    }
}
