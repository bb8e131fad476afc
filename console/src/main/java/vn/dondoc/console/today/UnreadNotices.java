package vn.dondoc.console.today;

import java.time.OffsetDateTime;
import java.util.List;

/** The latest notices that the reader has not read. */
record UnreadNotices(List<Notice> items) {
    record Notice(String id, boolean urgent, String title, OffsetDateTime happenedAt) {}
}
