package vn.dondoc.task.references.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.references.ReferenceDate;
import vn.dondoc.task.references.ReferenceDateService;
import vn.dondoc.task.references.ReferenceDateService.RecordedDate;

/** The dates of documents that the deadlines of the caller's agency refer to. */
@RestController
@RequestMapping("/api/v1/reference-dates")
@Tag(name = "Hạn theo văn bản khác / Deadlines by reference")
class ReferenceDateController {
    private final ReferenceDateService dates;

    ReferenceDateController(ReferenceDateService dates) {
        this.dates = dates;
    }

    /** @param dueOn inclusive, in Asia/Ho_Chi_Minh */
    record ReferenceDateBody(
            @NotNull String number,
            @NotNull LocalDate dueOn,
            @NotNull String reason) {}

    /** @param moved how many due dates became known or moved by this call */
    record RecordedView(String number, LocalDate dueOn, int moved) {
        static RecordedView of(RecordedDate recorded) {
            return new RecordedView(recorded.date().number(), recorded.date().dueOn(), recorded.moved());
        }
    }

    /**
     * @param dueOn the one given last
     * @param given every date that was given
     */
    record ReferenceDateView(String number, LocalDate dueOn, List<EntryView> given) {
        static ReferenceDateView of(ReferenceDate date) {
            return new ReferenceDateView(
                    date.number(),
                    date.dueOn(),
                    date.given().stream().map(EntryView::of).toList());
        }
    }

    /**
     * Who gave a date, when, why.
     *
     * @param year of the document
     * @param reason as an official wrote it; none when the directive says so itself
     * @param directiveId of the directive that says so itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            int year,
            LocalDate dueOn,
            @Nullable String reason,
            Instant at,
            String officialId,
            String agencyId,
            OfficialRole role,
            @Nullable String onBehalfOf,
            @Nullable String directiveId) {
        static EntryView of(ReferenceDate.Entry entry) {
            Actor actor = entry.actor();
            return new EntryView(
                    entry.year(),
                    entry.dueOn(),
                    entry.reason(),
                    entry.at(),
                    actor.officialId(),
                    actor.agencyId(),
                    actor.role(),
                    actor.onBehalfOf(),
                    entry.directiveId());
        }
    }

    @Performs("SET_REFERENCE_DATE")
    @PostMapping(consumes = "application/json")
    @Operation(
            summary = "Ghi hạn nêu trong một văn bản / Record the date that a document sets",
            description =
                    "Mọi nhiệm vụ chưa xong do cơ quan giao, có hạn theo văn bản này, nhận hạn đó; ghi lại để sửa. Số văn bản"
                            + " bắt đầu lại mỗi năm, nên hãy ghi cả ngày ban hành như trong nhiệm vụ, ví dụ 15/UBND-KT ngày"
                            + " 3/11/2025. Không ghi năm là văn bản của năm nay, và tới cả nhiệm vụ không nêu năm còn đang chờ."
                            + " / Every open task of the agency whose deadline refers to it gets the date; post again to"
                            + " correct. Numbers begin anew each year, so give the day of issue as the task does, such as"
                            + " 15/UBND-KT ngày 3/11/2025. Without a year it is this year's document, and also tasks that name"
                            + " no year and still wait are reached.")
    RecordedView record(@RequestBody @Valid ReferenceDateBody body, CommandContext context) {
        return RecordedView.of(dates.record(body.number(), body.dueOn(), body.reason(), context));
    }

    @Performs("READ_REFERENCE_DATES")
    @GetMapping
    @Operation(
            summary = "Hạn đã ghi của một văn bản / The date known of a document, and every earlier one",
            description = "Có ngày ban hành thì chỉ của năm đó / With the day of issue only of that year")
    ReferenceDateView get(@RequestParam String number, Actor actor) {
        return ReferenceDateView.of(dates.get(number, actor));
    }
}
