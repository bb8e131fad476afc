package vn.dondoc.task.directory;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.consumer.TopicProgress;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;

/**
 * Whether there is the agency that somebody typed. Identifiers are taken in both forms of Decision 20/2020/QĐ-TTg and
 * given back in the present one.
 */
@Service
public class AgencyDirectory {
    private final Agencies agencies;
    private final TopicProgress progress;

    public AgencyDirectory(Agencies agencies, TopicProgress progress) {
        this.agencies = agencies;
        this.progress = progress;
    }

    /**
     * One that can be given work.
     *
     * @throws TaskRejected.RuleViolation naming the field, and the successor of one that is closed
     * @throws DirectoryNotRead when that cannot be said yet
     */
    public String requireOpen(String field, String typed, LocalDate today) {
        Agency agency = find(field, typed);
        agency.reasonNotOpenOn(today).ifPresent(reason -> {
            throw new TaskRejected.RuleViolation(field, reason);
        });
        return agency.id();
    }

    /** One that there is, or was; thrown as above. */
    public String requireKnown(String field, String typed) {
        return find(field, typed).id();
    }

    private Agency find(String field, String typed) {
        String id = TextRules.agencyId(field, typed);
        if (!progress.hasCaughtUp(Topics.DIRECTORY)) {
            throw new DirectoryNotRead();
        }
        return agencies.find(id).orElseThrow(() -> new TaskRejected.RuleViolation(field, "agency.unknown", id));
    }
}
