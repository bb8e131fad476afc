package vn.dondoc.task.tasks;

import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.EvidenceRules;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

/**
 * How far the lead has come.
 *
 * @param percent 0 to 100
 * @param difficulties what stands in the way; text and difficulties together obey one limit, because they travel together
 * @param evidence files by reference, each with its checksum
 */
public record Progress(int percent, String text, List<String> difficulties, List<Evidence> evidence) {
    private static final int MOST_DIFFICULTIES = 20;

    public Progress {
        if (percent < 0 || percent > 100) {
            throw new TaskRejected.RuleViolation("percent", "progress.percent");
        }
        text = TextRules.checked("text", text);
        if (difficulties.size() > MOST_DIFFICULTIES) {
            throw new TaskRejected.RuleViolation("difficulties", "progress.too-many-difficulties", MOST_DIFFICULTIES);
        }
        difficulties = checked(difficulties);
        if (text.length() + difficulties.stream().mapToInt(String::length).sum() > TextRules.LONGEST) {
            throw TextRules.tooLong("difficulties", TextRules.LONGEST);
        }
        evidence = EvidenceRules.checked(evidence);
    }

    private static List<String> checked(List<String> difficulties) {
        return IntStream.range(0, difficulties.size())
                .mapToObj(i -> TextRules.checked("difficulties[" + i + "]", difficulties.get(i)))
                .toList();
    }
}
