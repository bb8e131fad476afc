package vn.dondoc.task.transfers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.rendering.CallerTexts;
import vn.dondoc.task.transfers.Transfer;
import vn.dondoc.task.transfers.TransferResult;
import vn.dondoc.task.transfers.TransferResult.Outcome;

/** A transfer as officials see it: the order, how far it is, and a page of what became of each task. */
record TransferView(
        String id,
        String fromAgencyId,
        String toAgencyId,
        String reason,
        String officialId,
        String agencyId,
        Instant at,
        Transfer.Stage stage,
        long transferred,
        long refused,
        long pending,
        Page<ResultView> results) {

    /**
     * What became of one task.
     *
     * @param doubles the other open tasks of the same item that its lead has by now; none where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            String taskId,
            Outcome outcome,
            @Nullable String why,
            @Nullable List<String> doubles) {
        static ResultView of(TransferResult result, List<TaskId> doubles, CallerTexts texts) {
            return new ResultView(
                    result.taskId().value(),
                    result.outcome(),
                    texts.ofNullable(result.why()),
                    doubles.isEmpty()
                            ? null
                            : doubles.stream().map(TaskId::value).toList());
        }
    }

    static TransferView of(
            Transfer transfer,
            Map<Outcome, Long> counts,
            Page<TransferResult> results,
            Map<TaskId, List<TaskId>> doubles,
            CallerTexts texts) {
        return new TransferView(
                transfer.id(),
                transfer.fromAgencyId(),
                transfer.toAgencyId(),
                transfer.reason(),
                transfer.actor().officialId(),
                transfer.actor().agencyId(),
                transfer.at(),
                transfer.stage(),
                counts.getOrDefault(Outcome.TRANSFERRED, 0L),
                counts.getOrDefault(Outcome.REFUSED, 0L),
                counts.getOrDefault(Outcome.PENDING, 0L),
                new Page<>(
                        results.items().stream()
                                .map(result ->
                                        ResultView.of(result, doubles.getOrDefault(result.taskId(), List.of()), texts))
                                .toList(),
                        results.next()));
    }
}
