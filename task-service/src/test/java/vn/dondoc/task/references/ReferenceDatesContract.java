package vn.dondoc.task.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.tasks.Given;

/** What every implementation of the port keeps. A number of its own for each test, so that a store may be shared. */
public abstract class ReferenceDatesContract {
    private final DocumentReference key =
            DocumentReference.of("H56", UUID.randomUUID().toString()).orElseThrow();

    protected abstract ReferenceDates dates();

    private static ReferenceDate.Entry entry(LocalDate dueOn) {
        var context = Given.context("H56", OfficialRole.CLERK, Given.IN_TIME, "key-" + dueOn);
        return ReferenceDate.Entry.by(context, "22498/UBND-THĐT", dueOn, "Hạn chót");
    }

    private ReferenceDate first() {
        return new ReferenceDate(key, "22498/UBND-THĐT", List.of(entry(Given.DUE)));
    }

    @Test
    void aReferenceDateIsFoundWithEveryEarlierOne() {
        assertThat(dates().find(key)).isEmpty();
        assertThat(dates().save(first())).isTrue();
        ReferenceDate corrected = first().corrected(entry(Given.DUE.plusDays(3)));

        assertThat(dates().save(corrected)).isTrue();

        assertThat(dates().find(key)).contains(corrected);
        assertThat(corrected.dueOn()).isEqualTo(Given.DUE.plusDays(3));
    }

    @Test
    void aStaleReferenceDateIsNotStored() {
        dates().save(first());
        ReferenceDate mine = first().corrected(entry(Given.DUE.plusDays(1)));
        ReferenceDate theirs = first().corrected(entry(Given.DUE.plusDays(2)));

        assertThat(dates().save(first())).isFalse();
        assertThat(dates().save(theirs)).isTrue();
        assertThat(dates().save(mine)).isFalse();

        assertThat(dates().find(key)).contains(theirs);
    }
}
