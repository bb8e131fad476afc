package vn.dondoc.task.directives;

import java.util.List;
import java.util.Optional;

/** Which directive replaced which. */
public interface DirectiveReplacements {
    /** Keeps it; the first one told of a directive stays. */
    void record(String directiveId, String successorId);

    Optional<String> successorOf(String directiveId);

    /** Some of the directives it replaced. */
    List<String> predecessorsOf(String directiveId, int limit);
}
