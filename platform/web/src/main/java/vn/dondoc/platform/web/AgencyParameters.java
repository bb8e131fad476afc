package vn.dondoc.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.consumer.TopicProgress;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * The agencies that query parameters name: in both forms of Decision 20/2020/QĐ-TTg, closed ones too. One that nobody
 * knows is refused, as an empty list would pass for the answer.
 */
public final class AgencyParameters {
    private final DirectoryNames directory;
    private final ObjectProvider<TopicProgress> progress;

    AgencyParameters(DirectoryNames directory, ObjectProvider<TopicProgress> progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /** The id in its present form; none where nothing is given, as a form sends what was not filled in as an empty text. */
    public @Nullable String known(String parameter, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        String id = AgencyIds.normalized(typed);
        if (!AgencyIds.isWellFormed(id)) {
            throw RequestRejected.invalidField(parameter, "field.agency-id");
        }
        if (directory.agencies(Set.of(id)).isEmpty()) {
            throw isDirectoryRead()
                    ? RequestRejected.invalidField(parameter, "field.agency-unknown", id)
                    : RequestRejected.unavailable("request.directory-being-read");
        }
        return id;
    }

    private boolean isDirectoryRead() {
        return progress.stream().allMatch(it -> it.hasCaughtUp(Topics.DIRECTORY));
    }
}
