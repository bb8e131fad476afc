package vn.dondoc.notification.recipients;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.web.officials.DeputiesCopy;

/**
 * A notice of their own for the deputies of whoever is told, by the register and for the day on which that one is told. It waits
 * like any that is for one in person: a deputy who is told for the own office is not told again.
 */
@Component
public class DeputyNotices {
    /** By the table of rights a period may be limited to some operations; to be told is to read notices. */
    static final String OPERATION = "READ_NOTICES";

    private final DeputiesCopy register;

    DeputyNotices(DeputiesCopy register) {
        this.register = register;
    }

    /** Whether there is a period at all: where there is none nothing has to be read for it. */
    boolean areThereAny() {
        return register.hasAny();
    }

    /** @param told what officials got; a deputy has no deputy, and whoever had it before needs it no more */
    List<Notice> of(Collection<Notice> told, Function<Notice, LocalDate> dayOf) {
        Set<String> ids = told.stream().map(Notice::id).collect(Collectors.toSet());
        Map<LocalDate, List<Notice>> byDay = told.stream()
                .filter(notice -> notice.recipient().onBehalfOf() == null)
                .collect(Collectors.groupingBy(dayOf));
        return byDay.entrySet().stream()
                .flatMap(day -> ofDay(day.getKey(), day.getValue()))
                .filter(notice -> !ids.contains(notice.id()))
                .toList();
    }

    private Stream<Notice> ofDay(LocalDate day, List<Notice> told) {
        Map<String, Set<String>> deputies =
                register.of(told.stream().map(DeputyNotices::officialOf).collect(Collectors.toSet()), day, OPERATION);
        return told.stream()
                .flatMap(notice -> deputies.getOrDefault(officialOf(notice), Set.of()).stream()
                        .filter(deputy -> !notice.deliveries().wereFor(deputy))
                        .map(notice::forDeputy));
    }

    /** For whom a deputy acts on a day: what came for them while the deputy did is not the deputy's for ever. */
    Set<String> actedFor(String deputyId, LocalDate day) {
        return register.actedForBy(deputyId, day, OPERATION);
    }

    private static String officialOf(Notice notice) {
        return notice.recipient().requireOfficial();
    }
}
