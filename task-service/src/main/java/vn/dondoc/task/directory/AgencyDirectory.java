package vn.dondoc.task.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        if (!agency.isOpenOn(today)) {
            Agency successor = successors(closedOn(today)).get(agency.id());
            agency.reasonNotOpenOn(today, successor).ifPresent(reason -> {
                throw new TaskRejected.RuleViolation(field, reason);
            });
        }
        return agency.id();
    }

    /** The id of an agency that exists or existed; refused by field like {@link #requireOpen}. */
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
        List<Succession> successions = new ArrayList<>();
        successors(closedOn(today)).forEach((closedId, successor) -> {
            if (successor.isOpenOn(today)) {
                successions.add(new Succession(closedId, successor));
            }
        });
        return successions;
    }

    /** The agencies that are closed on that day and that nobody succeeds, be it later; thrown as above. */
    public Set<String> closedWithoutSuccessor(LocalDate today) {
        Map<String, Agency> closed = closedOn(today);
        Set<String> ids = new HashSet<>(closed.keySet());
        ids.removeAll(successors(closed).keySet());
        return Set.copyOf(ids);
    }

    private Map<String, Agency> closedOn(LocalDate today) {
        requireRead();
        return byId(agencies.findClosedBefore(today));
    }

    /** By closed agency the one that is not and goes on with its work; none where there is none. */
    private Map<String, Agency> successors(Map<String, Agency> closed) {
        Map<String, String> ids = new HashMap<>();
        closed.keySet().forEach(id -> lastOf(id, closed).ifPresent(last -> ids.put(id, last)));
        Map<String, Agency> there = byId(agencies.findAll(Set.copyOf(ids.values())));
        Map<String, Agency> successors = new HashMap<>();
        ids.forEach((id, last) -> {
            Agency successor = there.get(last);
            if (successor != null) {
                successors.put(id, successor);
            }
        });
        return successors;
    }

    /** The successor may be closed itself by now; nobody succeeds in a circle. */
    private static Optional<String> lastOf(String id, Map<String, Agency> closed) {
        Set<String> seen = new HashSet<>();
        Optional<String> last = Optional.of(id);
        while (last.map(closed::get).isPresent()) {
            last = last.map(closed::get).map(Agency::successorId).filter(seen::add);
        }
        return last;
    }

    private static Map<String, Agency> byId(List<Agency> agencies) {
        return agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
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
