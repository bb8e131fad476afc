package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.OfficialMention;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.deadline.DueDateChange;

/** What a line of a history tells besides its type and what somebody wrote. */
final class HistoryFacts {
    private static final int LONGEST_EXCERPT = 500;
    private static final int SHOWN_BEFORE = 60;

    private HistoryFacts() {}

    static Finding transferred(String fromAgencyId) {
        return Finding.of("history.transferred", new AgencyMention(fromAgencyId));
    }

    static Finding succeeded(String fromAgencyId) {
        return Finding.of("history.succeeded", new AgencyMention(fromAgencyId));
    }

    static Finding succeeded(CoordinatorPart part, String fromAgencyId) {
        return part.state() == PartState.RELEASED
                ? of(part)
                : Finding.of("history.coordination.succeeded", part.name(), new AgencyMention(fromAgencyId));
    }

    static Finding transferUrged(String closedId) {
        return Finding.of("history.transfer-urged", new AgencyMention(closedId));
    }

    /** Of whom somebody is put in the place, of whom the task is taken, or who is put in charge first. */
    static Finding personInCharge(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return Finding.of("history.person.named", mentionOf(after));
        }
        return after == null
                ? Finding.of("history.person.nobody", mentionOf(before))
                : Finding.of("history.person.changed", mentionOf(before), mentionOf(after));
    }

    private static OfficialMention mentionOf(@Nullable String officialId) {
        return new OfficialMention(Objects.requireNonNull(officialId));
    }

    /** Of a long text what reads differently, from shortly before it: the directive has it whole. */
    static List<Correction> shortened(List<Correction> corrections) {
        return corrections.stream().map(HistoryFacts::shortened).toList();
    }

    private static Correction shortened(Correction it) {
        String before = Objects.requireNonNullElse(it.before(), "");
        String after = Objects.requireNonNullElse(it.after(), "");
        int same = Arrays.mismatch(before.toCharArray(), after.toCharArray());
        return new Correction(it.field(), it.itemNumber(), excerpt(it.before(), same), excerpt(it.after(), same));
    }

    private static @Nullable String excerpt(@Nullable String text, int same) {
        if (text == null || text.length() <= LONGEST_EXCERPT) {
            return text;
        }
        int from = Math.max(0, same - SHOWN_BEFORE);
        String shown = PlainText.shortened(text.substring(from), LONGEST_EXCERPT);
        return (from > 0 ? "…" : "") + shown + (text.length() - from > LONGEST_EXCERPT ? "…" : "");
    }

    static Finding corrected(List<Correction> corrections) {
        return Finding.of("history.corrected", findings(corrections));
    }

    static boolean tells(Finding corrected, List<Correction> corrections) {
        return corrected.arguments().getFirst() instanceof List<?> told && told.containsAll(findings(corrections));
    }

    private static List<Finding> findings(List<Correction> corrections) {
        return corrections.stream()
                .map(it -> Finding.of(
                        "correction." + wordOf(it.field()), valueOf(it, it.before()), valueOf(it, it.after())))
                .toList();
    }

    private static Object valueOf(Correction corrected, @Nullable String value) {
        if (value == null) {
            return Finding.of("correction.nothing");
        }
        return switch (corrected.field()) {
            case ISSUED_ON -> LocalDate.parse(value);
            case SUBJECT, ITEM_TEXT, ITEM_PRODUCT -> Finding.of("correction.quoted", value);
            case NUMBER, KIND, SIGNER, UNKNOWN -> value;
        };
    }

    static Finding resumed(int workingDays) {
        return Finding.of("history.resumed", workingDays);
    }

    static Finding of(CoordinatorPart part) {
        return Finding.of("history.coordination." + wordOf(part.state()), part.name());
    }

    /** @param cause none where somebody asked, reported or released */
    static Finding of(CoordinatorPart part, @Nullable CoordinationCause cause) {
        return cause == CoordinationCause.DUE_DATE_CHANGED
                ? Finding.of("history.coordination.moved", part.name(), Objects.requireNonNull(part.dueOn()))
                : of(part);
    }

    /** A reminder of the part's own due date. */
    static Finding reminded(CoordinatorPart part) {
        return Finding.of("history.coordination.due-on", part.name(), Objects.requireNonNull(part.dueOn()));
    }

    static Finding of(Cancellation cancellation) {
        String code = "history.cancelled." + wordOf(cancellation.cause());
        String successor = cancellation.replacedByNumber();
        return successor == null ? Finding.of(code) : Finding.of(code, successor);
    }

    static Finding requested(Extension extension) {
        return Finding.of("history.extension.requested", extension.proposedDueOn());
    }

    static Finding decided(Extension extension) {
        LocalDate date = Objects.requireNonNullElse(extension.offeredDueOn(), extension.proposedDueOn());
        String code = "history.extension." + wordOf(extension.state());
        LapseCause lapse = extension.lapseCause();
        return lapse == null ? Finding.of(code, date) : Finding.of(code, date, Finding.of("lapse." + wordOf(lapse)));
    }

    static Finding of(DueDateChange change) {
        Finding why = change.reason().explanation();
        DueDate before = change.before();
        DueDate after = change.after();
        if (after == null) {
            return Finding.of("history.due-date-removed", why);
        }
        return before == null
                ? Finding.of("history.due-date-known", dateOf(after), why)
                : Finding.of("history.due-date-moved", dateOf(before), dateOf(after), why);
    }

    static Finding dueOn(LocalDate date) {
        return Finding.of("history.due-on", date);
    }

    static Finding silentSince(LocalDate lastActivityOn) {
        return Finding.of("history.silent-since", lastActivityOn);
    }

    private static Object dateOf(DueDate due) {
        return due.time() == null ? due.date() : Finding.of("history.time-of-day", due.date(), due.time());
    }

    /** As codes spell constants: {@code in-progress}. */
    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
