package vn.dondoc.task.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.dondoc.contracts.task.Evidence;

/** The rules of evidence: files by reference, each with its checksum. */
public final class EvidenceRules {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private EvidenceRules() {}

    public static List<Evidence> checked(List<Evidence> files) {
        if (files.size() > MOST) {
            throw new TaskRejected.RuleViolation("evidence", "evidence.too-many", MOST);
        }
        return IntStream.range(0, files.size())
                .mapToObj(i -> checked("evidence[" + i + "].", files.get(i)))
                .toList();
    }

    private static Evidence checked(String at, Evidence file) {
        if (!SHA_256.matcher(file.sha256()).matches()) {
            throw new TaskRejected.RuleViolation(at + "sha256", "evidence.checksum");
        }
        if (file.size() < 0) {
            throw new TaskRejected.RuleViolation(at + "size", "evidence.size");
        }
        return new Evidence(
                TextRules.checkedLine(at + "name", file.name(), LONGEST_NAME),
                TextRules.checkedLine(at + "mediaType", file.mediaType(), LONGEST_NAME),
                file.size(),
                file.sha256().toLowerCase(Locale.ROOT),
                address(at + "address", file.address()));
    }

    /** Officials open it: a script or a file of their own machine is no place where evidence lies, and a name before the host misleads them. */
    private static String address(String field, String typed) {
        String written = TextRules.checkedLine(field, typed, LONGEST_ADDRESS);
        if (!isOnTheWeb(written)) {
            throw new TaskRejected.RuleViolation(field, "evidence.address");
        }
        return written;
    }

    private static boolean isOnTheWeb(String address) {
        try {
            var parsed = new URI(address);
            String scheme = parsed.getScheme();
            boolean isWeb = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return isWeb && parsed.getHost() != null && parsed.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
