package vn.dondoc.reporting.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.DimensionValues;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.dimension.TaskListFilter;
import vn.dondoc.reporting.report.TrendPeriod;
import vn.dondoc.reporting.report.TrendStep;

/** What a caller asks for, as far as the question makes sense. A form sends what was not filled in as an empty text. */
@Component
class ReportParameters {
    /** Before the present one, where a trend is not told where to begin. */
    private static final int MONTHS = 11;

    private final AgencyParameters agencies;
    private final Clock clock;

    ReportParameters(AgencyParameters agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    /** The past day at whose end the figures are asked for; none for those of now. */
    @Nullable
    LocalDate pastDay(@Nullable LocalDate asOf) {
        LocalDate today = today();
        if (asOf != null && asOf.isAfter(today)) {
            throw RequestRejected.invalidField("asOf", "report.future-day", today);
        }
        if (asOf != null && asOf.isBefore(LocalDate.EPOCH)) {
            // figures of days begin there, and times of long ago have offsets that no reader expects
            throw RequestRejected.invalidField("asOf", "report.before-all-days", LocalDate.EPOCH);
        }
        return today.equals(asOf) ? null : asOf;
    }

    TaskListFilter tasks(SliceParameters slice, TaskListParameters asked) {
        return new TaskListFilter(
                slice(slice), asked.category(), asked.everMissed(), agencies.known("coordinator", asked.coordinator()));
    }

    Slice slice(SliceParameters asked) {
        if (asked.item() != null && asked.directive() == null) {
            // items are numbered anew in each directive
            throw RequestRejected.invalidField("item", "list.item-alone");
        }
        return Slice.EVERYTHING
                .with(Dimension.AGENCY, agency(asked.agency()))
                .with(Dimension.LEVEL, oneOf("level", asked.level(), AgencyLevel.values()))
                .with(Dimension.PARENT, parent(asked.parent()))
                .with(Dimension.FIELD, asked.field())
                .with(Dimension.URGENCY, oneOf("urgency", asked.urgency(), Urgency.values()))
                .with(Dimension.DIRECTIVE, asked.directive())
                .with(Dimension.ITEM, asked.item())
                .with(Dimension.ASSIGNER, agencies.known("assigner", asked.assigner()))
                .with(Dimension.SIGNER, asked.signer());
    }

    private @Nullable String parent(@Nullable String asked) {
        return Dimension.NONE.equals(asked) ? asked : agencies.known("parent", asked);
    }

    /** One of the constants, or none of them; what stands for values of newer contracts is nothing to ask for. */
    private static @Nullable String oneOf(String parameter, @Nullable String asked, Enum<?>[] constants) {
        var known = Stream.concat(
                        Arrays.stream(constants).map(Enum::name).filter(name -> !name.equals(DimensionValues.UNKNOWN)),
                        Stream.of(Dimension.NONE))
                .toList();
        if (asked != null && !known.contains(asked)) {
            throw RequestRejected.invalidField(parameter, "field.one-of", known);
        }
        return asked;
    }

    /** @param parameter by which the dimension is asked for */
    Slice requireItemsOfOne(Slice slice, String parameter, Dimension dimension) {
        if (dimension == Dimension.ITEM && slice.of(Dimension.DIRECTIVE) == null) {
            throw RequestRejected.invalidField(parameter, "list.item-alone");
        }
        return slice;
    }

    @Nullable
    String agency(@Nullable String asked) {
        return agencies.known("agency", asked);
    }

    TrendPeriod period(TrendQuestion asked) {
        LocalDate today = today();
        LocalDate to = asked.to() == null ? today : asked.to();
        if (to.isAfter(today)) {
            throw RequestRejected.invalidField("to", "report.future-day", today);
        }
        LocalDate from = asked.from() == null ? to.minusMonths(MONTHS).withDayOfMonth(1) : asked.from();
        if (from.isAfter(to)) {
            throw RequestRejected.invalidField("from", "report.from-after-to", to);
        }
        var period = new TrendPeriod(asked.by() == null ? TrendStep.MONTH : asked.by(), from, to);
        if (period.isTooLong()) {
            throw RequestRejected.invalidField("from", "report.too-many-steps", TrendPeriod.MOST_POINTS);
        }
        return period;
    }

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
