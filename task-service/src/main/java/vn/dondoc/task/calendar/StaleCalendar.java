package vn.dondoc.task.calendar;

/** Someone else changed the calendar meanwhile; nothing was changed. */
public final class StaleCalendar extends RuntimeException {
    private final long currentVersion;

    public StaleCalendar(long currentVersion) {
        super("Lịch làm việc vừa được người khác thay đổi, hãy tải lại"
                + " / The working calendar was changed meanwhile, load it again");
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
