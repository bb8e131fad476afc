package vn.dondoc.standalone.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Makes whoever guesses secrets wait: for one official from one address soon, from one address later. */
final class GuessingLimit {
    private final WrongSecrets ofOne;
    private final WrongSecrets ofAddress;

    GuessingLimit(InstantSource clock) {
        this.ofOne = new WrongSecrets(5, clock);
        this.ofAddress = new WrongSecrets(20, clock);
    }

    /**
     * Somebody's attempts.
     *
     * @param address from where
     * @param known whose secret, if there is such a one: who guesses names as well fills no memory with them
     */
    record Attempts(String address, Optional<String> known) {
        Optional<String> place() {
            return known.map(id -> id + " " + address);
        }
    }

    /** How long no secret is looked at, a right one neither; zero where one is. */
    Duration waitOf(Attempts attempts) {
        Duration address = ofAddress.waitOf(attempts.address());
        Duration one = attempts.place().map(ofOne::waitOf).orElse(Duration.ZERO);
        return address.compareTo(one) > 0 ? address : one;
    }

    void countWrong(Attempts attempts) {
        ofAddress.add(attempts.address());
        attempts.place().ifPresent(ofOne::add);
    }

    void countRight(Attempts attempts) {
        attempts.place().ifPresent(ofOne::forget);
    }

    /** What {@code Retry-After} says. */
    static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
