package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.security.ListScope;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.search.SearchTerms;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskSort;

/** What the list of tasks can be asked by. All that is given must hold. */
record TaskSearchParameters(
        @Parameter(
                description =
                        "MINE: việc cơ quan tôi chủ trì và còn phải làm (hoặc ở các trạng thái nêu trong state); AGENCY: mọi việc cơ quan"
                                + " tôi chủ trì / MINE: what my agency leads and still has to do (or in the states given); AGENCY: all that my agency leads")
        @Nullable
        ListScope scope,

        @Parameter(description = "Cơ quan chủ trì / The lead agency") @Nullable
        String agency,

        @Parameter(description = "Cơ quan phối hợp / An agency among the coordinating ones") @Nullable
        String coordinator,

        @Parameter(description = "Đơn vị giao / The assigning agency") @Nullable
        String assigner,

        @Parameter(description = "Mã văn bản chỉ đạo / The directive's id") @Nullable
        String directive,

        @Parameter(
                description =
                        "Số mục trong văn bản, cùng với directive / The number of the directive's item; together with"
                                + " directive")
        @Nullable
        String item,

        @Parameter(description = "Trạng thái, lặp lại được / The state, repeatable") @Nullable
        Set<@Nullable TaskStatus> state,

        @Parameter(
                description =
                        "Tình trạng hạn hôm nay, lặp lại được / Where it stands against its due date today, repeatable")
        @Nullable
        Set<@Nullable Timeliness> timeliness,

        @Parameter(description = "Độ khẩn, lặp lại được / The urgency, repeatable") @Nullable
        Set<@Nullable Urgency> urgency,

        @Parameter(
                description = "Đã quá kỳ báo cáo mà chưa cập nhật / Whether nothing was heard of it for longer than a"
                        + " reporting period")
        @Nullable
        Boolean silent,

        @Parameter(
                description =
                        "Đã có lần quá hạn, dù sau đó được gia hạn / Whether it ever missed a due date, whatever was"
                                + " granted since")
        @Nullable
        Boolean everMissed,

        @Parameter(description = "Có đề nghị gia hạn chờ trả lời / Whether a request for more time waits for an answer")
        @Nullable
        Boolean openRequest,

        @Parameter(description = "Có khó khăn, vướng mắc chưa tháo gỡ / Whether a difficulty stands in its way")
        @Nullable
        Boolean openDifficulty,

        @Parameter(
                description =
                        "true: chỉ nhiệm vụ đang mở mà cơ quan chủ trì hoặc phối hợp đã kết thúc hoạt động, chưa có cơ quan kế thừa /"
                                + " true: only open tasks whose lead, or who has an open part of them, is closed without a successor")
        @Nullable
        Boolean successorMissing,

        @Parameter(description = "Lĩnh vực, viết đúng như trong văn bản / The field, written as in the directive")
        @Nullable
        String field,

        @Parameter(description = "Hạn từ ngày, kể cả ngày đó / The earliest due date, inclusive") @Nullable
        LocalDate dueFrom,

        @Parameter(description = "Hạn đến ngày, kể cả ngày đó / The latest due date, inclusive") @Nullable
        LocalDate dueTo,

        @Parameter(description = """
            Các từ trong nội dung, trích yếu, lĩnh vực, số văn bản; có dấu hay không dấu đều tìm được, đúng dấu xếp trước; \
            số văn bản gõ cách nào cũng được. / Whole words of the text, the subject, the fields or the document number, \
            with or without accents; those spelled so come first; a document number may be typed any way.\
            """) @Nullable String q,

        @Parameter(description = """
            due: theo hạn, không hạn xếp cuối; không có: theo mã, hoặc theo độ khớp khi có q. / \
            due: by due date, those without at the end; left out: by id, or by rank when q is given.\
            """, schema = @Schema(allowableValues = "due")) @Nullable
        String sort,

        @Parameter(description = """
            true: kèm tổng số nhiệm vụ của cả danh sách, đếm đến 10.000. / \
            true: with how many tasks the whole list has, counted up to 10,000.\
            """) @Nullable Boolean total) {
    private static final int LONGEST_SEARCH = 200;

    /**
     * @param own the caller's agency
     * @param agencies knows those that are asked for
     * @param unsucceeded says which agencies are closed and nobody succeeds them
     */
    TaskFilter.Builder filter(String own, AgencyParameters agencies, Supplier<Set<String>> unsucceeded) {
        if (dueFrom != null && dueTo != null && dueFrom.isAfter(dueTo)) {
            throw new InvalidQuery("dueFrom", "list.dates-swapped");
        }
        if (given(item) != null && given(directive) == null) {
            throw new InvalidQuery("item", "list.item-alone");
        }
        return TaskFilter.all()
                .lead(leadFor(own, agencies))
                .coordinator(agencies.known("coordinator", coordinator))
                .assigner(agencies.known("assigner", assigner))
                .directive(given(directive))
                .item(given(item))
                .states(states())
                .timeliness(given(timeliness))
                .urgencies(given(urgency))
                .silent(silent)
                .everMissed(everMissed)
                .openRequest(openRequest)
                .openDifficulty(openDifficulty)
                .workOf(Boolean.TRUE.equals(successorMissing) ? unsucceeded.get() : null)
                .field(given(field))
                .dueFrom(dueFrom)
                .dueTo(dueTo)
                .terms(words());
    }

    private @Nullable String leadFor(String own, AgencyParameters agencies) {
        if (scope != null && given(agency) != null) {
            throw new InvalidQuery("scope", "list.scope-and-agency");
        }
        return scope == null ? agencies.known("agency", agency) : own;
    }

    private Set<TaskStatus> states() {
        Set<TaskStatus> sought = given(state);
        return scope == ListScope.MINE && sought.isEmpty() ? TaskStatus.open() : sought;
    }

    TaskSort order() {
        String by = given(sort);
        if (by == null) {
            return words() == null ? TaskSort.BY_ID : TaskSort.BY_RELEVANCE;
        }
        if (by.equals("due")) {
            return TaskSort.BY_DUE_DATE;
        }
        throw new InvalidQuery("sort", "list.sort");
    }

    @Nullable
    SearchTerms words() {
        String sought = given(q);
        if (sought == null) {
            return null;
        }
        if (sought.length() > LONGEST_SEARCH) {
            throw new InvalidQuery("q", "list.search-too-long", LONGEST_SEARCH);
        }
        SearchTerms words = SearchTerms.parse(sought);
        if (words.isEmpty()) {
            throw new InvalidQuery("q", "list.search-empty");
        }
        return words;
    }

    /** A form sends what was not filled in as an empty text. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static <T> Set<T> given(@Nullable Set<@Nullable T> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
