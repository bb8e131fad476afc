package vn.dondoc.task.tasks;

import java.util.List;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.EvidenceRules;
import vn.dondoc.task.core.TextRules;

/**
 * What the lead hands in.
 *
 * @param evidence files by reference, each with its checksum
 */
public record Result(String text, List<Evidence> evidence) {
    public Result {
        text = TextRules.checked("text", text);
        evidence = EvidenceRules.checked(evidence);
    }
}
