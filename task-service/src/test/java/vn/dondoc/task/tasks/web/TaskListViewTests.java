package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.web.paging.Page;

class TaskListViewTests {
    private final TaskListView page = TaskListView.of(new Page<>(List.of(), null));

    @Test
    void aTotalCountedToTheEndIsShown() {
        assertThat(page.withTotal(10_000).total()).isEqualTo(10_000);
        assertThat(page.withTotal(10_000).totalExceeded()).isNull();
    }

    @Test
    void aTotalAboveTheLimitIsShownAsExceeded() {
        assertThat(page.withTotal(10_001).total()).isEqualTo(10_000);
        assertThat(page.withTotal(10_001).totalExceeded()).isTrue();
    }
}
