package vn.dondoc.task.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Before that, what is not there may be in what is to come. */
    public boolean isRead() {
        return progress.hasCaughtUp(Topics.DIRECTORY);
    }

    /**
     * Of each agency that is closed on that day the one that goes on with its work, as far as there is one that day.
     *
     * @throws DirectoryNotRead when that cannot be said yet
     */
    public List<Succession> successions(LocalDate today) {
        return closedOn(today).stream()
                .flatMap(closed -> successorOf(closed, today)
                        .filter(agency -> agency.isOpenOn(today))
                        .map(it -> new Succession(closed.id(), it))
                        .stream())
                .toList();
    }

    /** The agencies that are closed on that day and that nobody succeeds, be it later; thrown as above. */
    public Set<String> closedWithoutSuccessor(LocalDate today) {
        return closedOn(today).stream()
                .filter(closed -> successorOf(closed, today).isEmpty())
                .map(Agency::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Agency> closedOn(LocalDate today) {
        requireRead();
        return agencies.findClosedBefore(today);
    }

    /** The successor may be closed itself by now; nobody succeeds in a circle. */
    private Optional<Agency> successorOf(Agency closed, LocalDate today) {
        Set<String> seen = new HashSet<>();
        Optional<Agency> next = Optional.of(closed);
        while (next.isPresent() && next.get().isClosedOn(today)) {
            next = Optional.ofNullable(next.get().successorId())
                    .filter(seen::add)
                    .flatMap(agencies::find);
        }
        return next;
    }

    private void requireRead() {
        if (!isRead()) {
            throw new DirectoryNotRead();
        }
    }

    private Agency find(String field, String typed) {
        String id = TextRules.agencyId(field, typed);
        requireRead();
        return agencies.find(id).orElseThrow(() -> new TaskRejected.RuleViolation(field, "agency.unknown", id));
    }
}
