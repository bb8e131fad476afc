package vn.dondoc.task.explanation;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.reminder.ScheduledReminder;

/** Deadlines in words: Vietnamese first, then English. */
final class DeadlineTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DeadlineTexts() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param reportingPeriod how often the task is reported on */
    static String rule(Deadline deadline, Period reportingPeriod) {
        return switch (deadline) {
            case Deadline.FixedDate(LocalDate day, var time)
            when time == null -> "Đến hết ngày %1$s / Until the end of %1$s".formatted(day(day));
            case Deadline.FixedDate(LocalDate day, var time) ->
                "Trước %1$s ngày %2$s / Before %1$s on %2$s".formatted(time, day(day));
            case Deadline.AfterWorkingDays(int days, CountedFrom from) -> counted(days, from);
            case Deadline.ByReference(String document) ->
                "Theo hạn nêu trong văn bản %1$s / As set by document %1$s".formatted(document);
            case Deadline.OpenEnded _ ->
                "Thường xuyên, báo cáo %1$s một lần, không có hạn / Open-ended, reported on every %2$s; no due date"
                        .formatted(vietnamese(reportingPeriod), english(reportingPeriod));
            case Deadline.Recurring recurring -> recurring(recurring);
            case Deadline.NoDeadline() -> "Không đặt hạn / No deadline was given";
            case Deadline.Unsupported _ ->
                "Cách đặt hạn này phiên bản hiện tại chưa đọc được / A rule that this version cannot read yet";
        };
    }

    private static String counted(int days, CountedFrom from) {
        return from == CountedFrom.ISSUE
                ? "%1$d ngày làm việc sau ngày ban hành / %1$d working days after the day of issue".formatted(days)
                : "%1$d ngày làm việc sau ngày cơ quan chủ trì tiếp nhận / %1$d working days after the lead acknowledges"
                        .formatted(days);
    }

    private static String recurring(Deadline.Recurring recurring) {
        LocalDate until = recurring.until();
        return "Lặp lại %1$s một lần từ ngày %2$s%3$s / Again every %4$s from %2$s%5$s"
                .formatted(
                        vietnamese(recurring.every()),
                        day(recurring.first()),
                        until == null ? "" : " đến ngày " + day(until),
                        english(recurring.every()),
                        until == null ? "" : " to " + day(until));
    }

    private static String vietnamese(Period period) {
        return words(period, "năm", "tháng", "ngày");
    }

    private static String english(Period period) {
        return words(period, "year(s)", "month(s)", "day(s)");
    }

    private static String words(Period period, String years, String months, String days) {
        return (amount(period.getYears(), years) + amount(period.getMonths(), months) + amount(period.getDays(), days))
                .strip();
    }

    private static String amount(int count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }

    /** What has to become known before there is a due date. */
    static Optional<String> waitsFor(Deadline deadline) {
        return switch (deadline) {
            case Deadline.ByReference(String document) ->
                Optional.of("Chờ biết hạn nêu trong văn bản %1$s / Waits until the date that %1$s sets is known"
                        .formatted(document));
            case Deadline.AfterWorkingDays(var _, CountedFrom from)
            when from != CountedFrom.ISSUE ->
                Optional.of("Chờ cơ quan chủ trì tiếp nhận, hạn đếm từ sau ngày đó"
                        + " / Waits until the lead acknowledges; counted from there");
            case Deadline.AfterWorkingDays _,
                    Deadline.FixedDate _,
                    Deadline.OpenEnded _,
                    Deadline.Recurring _,
                    Deadline.NoDeadline _,
                    Deadline.Unsupported _ -> Optional.empty();
        };
    }

    static String rung(ScheduledReminder reminder) {
        return switch (reminder.kind()) {
            case DUE_SOON -> "Nhắc sắp đến hạn / Reminder that it is due soon";
            case DUE_TODAY -> "Nhắc hạn là hôm nay / Reminder that it is due today";
            case MISSED ->
                "Báo quá hạn cho cơ quan chủ trì, cơ quan phối hợp và đơn vị giao"
                        + " / The miss, to the lead, the coordinators and the assigner";
            case ESCALATED ->
                "Báo lên cấp trên lần %1$d, quá hạn %2$d ngày làm việc / Escalation %1$d, %2$d working days late"
                        .formatted(reminder.number(), reminder.workingDaysLate());
        };
    }

    static String dayOff(LocalDate dueOn, String name) {
        return "Ngày hạn %1$s rơi vào ngày nghỉ (%2$s); hạn vẫn giữ nguyên / The due date %1$s is a day off (%2$s); it stays"
                .formatted(day(dueOn), name);
    }

    static String tentative(List<Integer> tentative) {
        String years = tentative.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ("Lịch năm %1$s còn tạm tính, chưa đủ thông báo chính thức, nên hạn có thể dời"
                        + " / The calendar of %1$s is tentative, so the due date may move")
                .formatted(years);
    }

    static String otherwise(LocalDate dueOn, LocalDate byCalendar, long version) {
        return ("Theo lịch hiện hành (phiên bản %3$d) sẽ là ngày %2$s; hạn %1$s tính theo lịch trước đây và được giữ nguyên"
                        + " / By the calendar in force (version %3$d) it would be %2$s; %1$s was reckoned before and stays")
                .formatted(day(dueOn), day(byCalendar), version);
    }

    static String suspended(LocalDate since) {
        return ("Tạm hoãn từ ngày %1$s: thời hạn ngừng tính, khi tiếp tục sẽ cộng thêm số ngày làm việc đã tạm hoãn"
                        + " / Suspended since %1$s: the clock stands, and its working days are added at the end")
                .formatted(day(since));
    }

    static String handedIn(LocalDate day) {
        return "Đã báo cáo kết quả ngày %1$s, thời hạn ngừng tính / The result was handed in on %1$s; the clock stands"
                .formatted(day(day));
    }
}
