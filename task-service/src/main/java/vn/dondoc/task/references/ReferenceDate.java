package vn.dondoc.task.references;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.DocumentReference;

/**
 * The dates that the documents of one number set for the deadlines which refer to them, within one agency: numbers begin
 * anew each year, so there may be one for each.
 *
 * @param number as it was typed first
 * @param given every date that was given; of each year's the one in force last
 */
public record ReferenceDate(DocumentReference key, String number, List<Entry> given) {
    private static final int MOST_GIVEN = 200;

    /**
     * A date, and who gave it when and why.
     *
     * @param number of the document as it was typed
     * @param issuedOn the day of the document, of a directive; who types a number may write the day into it
     * @param reason as an official wrote it; none when the directive says so itself
     * @param given by whom, when and by which command
     * @param directiveId of the directive that says so itself; none when an official did
     */
    public record Entry(
            String number,
            @Nullable LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable String reason,
            CommandContext given,
            @Nullable String directiveId) {
        static Entry by(CommandContext context, String number, LocalDate dueOn, String reason) {
            return new Entry(number, null, dueOn, reason, context, null);
        }

        static Entry of(DirectiveFacts directive, CommandContext context, LocalDate dueOn) {
            return new Entry(directive.number(), directive.issuedOn(), dueOn, null, context, directive.directiveId());
        }

        public Actor actor() {
            return given.actor();
        }

        public Instant at() {
            return given.time();
        }

        /** Of the document: who leaves it out means one of the year in which it is said. */
        public int year() {
            return yearSaid().orElseGet(() -> VietnamTime.dayOf(at()).getYear());
        }

        CommandId command() {
            return given.command();
        }

        boolean namesNoYear() {
            return yearSaid().isEmpty();
        }

        private Optional<Integer> yearSaid() {
            return issuedOn == null ? DocumentReference.yearIn(number) : Optional.of(issuedOn.getYear());
        }

        /** A date that has passed is not taken for tasks that are assigned now. */
        boolean isInForceOn(LocalDate today) {
            return !dueOn.isBefore(today);
        }
    }

    public ReferenceDate {
        given = List.copyOf(given);
    }

    public LocalDate dueOn() {
        return given.getLast().dueOn();
    }

    /** The last that was given of the document of that year. */
    Optional<Entry> of(int year) {
        return given.reversed().stream().filter(it -> it.year() == year).findFirst();
    }

    /** The same with what is known of that year's document; nothing when that is nothing. */
    Optional<ReferenceDate> only(int year) {
        List<Entry> its = given.stream().filter(it -> it.year() == year).toList();
        return its.isEmpty() ? Optional.empty() : Optional.of(new ReferenceDate(key, number, its));
    }

    boolean everGave(int year, LocalDate date) {
        return given.stream().anyMatch(it -> it.year() == year && it.dueOn().equals(date));
    }

    /** Whether the date is in force already, or was given by the same command and replaced since. */
    boolean knows(Entry date) {
        for (Entry known : given) {
            if (known.command().key().equals(date.command().key())
                    && !known.command().equals(date.command())) {
                throw new CommandIdReused("reference date " + key);
            }
        }
        return of(date.year())
                        .filter(known -> known.dueOn().equals(date.dueOn()))
                        .isPresent()
                || given.stream()
                        .filter(known -> known.year() == date.year())
                        .anyMatch(known -> known.command().equals(date.command()));
    }

    ReferenceDate corrected(Entry date) {
        if (given.size() >= MOST_GIVEN) {
            throw new TaskRejected.RuleViolation("dueOn", "reference.too-often", MOST_GIVEN);
        }
        return new ReferenceDate(
                key, number, Stream.concat(given.stream(), Stream.of(date)).toList());
    }
}
