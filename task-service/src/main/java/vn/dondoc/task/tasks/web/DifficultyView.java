package vn.dondoc.task.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.tasks.Difficulty;
import vn.dondoc.task.tasks.Difficulty.Resolution;

/** What stands in the way of a task, or stood. */
record DifficultyView(
        int number,
        String text,
        LocalDate raisedOn,
        String raisedBy,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolvedBy,
        @Nullable String resolution) {

    static List<DifficultyView> all(List<Difficulty> difficulties) {
        return difficulties.stream().map(DifficultyView::of).toList();
    }

    private static DifficultyView of(Difficulty difficulty) {
        Optional<Resolution> resolution = Optional.ofNullable(difficulty.resolution());
        return new DifficultyView(
                difficulty.number(),
                difficulty.text(),
                difficulty.raised().on(),
                difficulty.raised().by(),
                resolution.map(Resolution::on).orElse(null),
                resolution.map(Resolution::by).orElse(null),
                resolution.map(Resolution::text).orElse(null));
    }
}
