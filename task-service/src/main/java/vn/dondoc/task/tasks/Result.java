package vn.dondoc.task.tasks;

import java.util.List;
import vn.dondoc.contracts.task.Evidence;

/**
 * What the lead hands in.
 *
 * @param evidence files by reference, each with its checksum
 */
public record Result(String text, List<Evidence> evidence) {
    public Result {
        text = Wording.checked("text", text);
        evidence = Files.checked(evidence);
    }
}
