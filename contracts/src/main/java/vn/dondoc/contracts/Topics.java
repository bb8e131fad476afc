package vn.dondoc.contracts;

/** The topics. Keys are aggregate ids; the number of partitions is fixed for the life of a deployment. */
public final class Topics {
    /** Without personal data. */
    public static final String DIRECTORY = "dondoc.directory.v1";

    /** Names and mail addresses of officials: for those who show names or write mails, and for nobody else. */
    public static final String OFFICIALS = "dondoc.officials.v1";

    public static final String DIRECTIVES = "dondoc.directives.v1";
    public static final String TASKS = "dondoc.tasks.v1";
    public static final String CALENDAR = "dondoc.calendar.v1";

    /** What became of notices to officials: who got what, by which channel, and when it was read. */
    public static final String NOTIFICATIONS = "dondoc.notifications.v1";

    /** Who did what, with names and reasons: for the one service that keeps the audit trail. */
    public static final String AUDIT = "dondoc.audit.v1";

    /** The same for every topic; an ordered topic never grows partitions. */
    public static final int PARTITIONS = 12;

    /** What one record may take on any topic, headers included: the same for the topics and for whoever sends to them. */
    public static final int MAX_RECORD_BYTES = 1024 * 1024;

    private Topics() {}

    /** How sensitive what a topic carries is, as its events say themselves. */
    public static String dataClassificationOf(String topic) {
        return topic.equals(OFFICIALS) || topic.equals(AUDIT) ? "confidential" : "internal";
    }

    /** Where a consumer group puts what it could not handle. */
    public static String deadLettersOf(String topic, String group) {
        return topic + ".dlq." + group;
    }
}
