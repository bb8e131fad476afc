package vn.dondoc.standalone.broker;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One line of {@code deploy/kafka/rights}.
 *
 * @param principal the user
 * @param name of the topic or consumer group; ending with {@code *} for all that begin so
 */
public record BrokerRight(String principal, AclOperation operation, ResourceType type, String name) {
    private static final String ANY = "*";

    /** The lines of such a file. */
    public static List<BrokerRight> allOf(List<String> lines) {
        return SettingLines.of(lines).map(BrokerRight::of).toList();
    }

    private static BrokerRight of(List<String> words) {
        if (words.size() != 4) {
            throw new IllegalArgumentException(
                    "A right is a principal, read or write, topic or group, and a name: " + words);
        }
        return new BrokerRight(
                words.get(0),
                AclOperation.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                ResourceType.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
                words.get(3));
    }

    AclBinding binding() {
        boolean isPrefix = name.endsWith(ANY);
        return new AclBinding(
                new ResourcePattern(
                        type,
                        isPrefix ? name.substring(0, name.length() - 1) : name,
                        isPrefix ? PatternType.PREFIXED : PatternType.LITERAL),
                new AccessControlEntry(kafkaName(principal), ANY, operation, AclPermissionType.ALLOW));
    }

    /** As Kafka's rights name it. */
    static String kafkaName(String principal) {
        return "User:" + principal;
    }
}
