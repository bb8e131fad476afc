package vn.dondoc.notification.recipients;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeRecipient;

/**
 * A notice of their own for the deputies of whoever is told, by the register and for the day on which that one is told. It waits
 * like any that is for one in person: a deputy who was told for the own office is not told again.
 */
@Component
class DeputyNotices {
    /** By the table of rights a period may be limited to some operations; to be told is to read notices. */
    static final String OPERATION = "READ_NOTICES";

    private final DirectoryLookup directory;

    DeputyNotices(DirectoryLookup directory) {
        this.directory = directory;
    }

    /**
     * Somebody who is told.
     *
     * @param waiting what is told, as it is before anybody got it
     */
    record Told(Notice waiting, NoticeRecipient recipient, LocalDate day) {}

    /** Whether there is a register at all: where it is empty nothing has to be read for it. */
    boolean areThereAny() {
        return directory.hasDeputies();
    }

    List<Notice> of(Collection<Told> all) {
        Map<LocalDate, List<Told>> byDay = all.stream()
                .filter(told -> told.recipient().onBehalfOf() == null)
                .collect(Collectors.groupingBy(Told::day));
        return byDay.entrySet().stream()
                .flatMap(day -> ofDay(day.getKey(), day.getValue()).stream())
                .toList();
    }

    private List<Notice> ofDay(LocalDate day, List<Told> all) {
        Map<String, Set<String>> deputies = directory.deputiesOf(
                all.stream().map(DeputyNotices::officialOf).collect(Collectors.toSet()), day, OPERATION);
        return all.stream()
                .flatMap(told -> deputies.getOrDefault(officialOf(told), Set.of()).stream()
                        .map(deputy -> told.waiting().forDeputy(deputy, told.recipient())))
                .toList();
    }

    private static String officialOf(Told told) {
        return told.recipient().requireOfficial();
    }
}
