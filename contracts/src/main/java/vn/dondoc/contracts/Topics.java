package vn.dondoc.contracts;

/** The topics. Keys are aggregate ids; the number of partitions is fixed for the life of a deployment. */
public final class Topics {
    public static final String DIRECTORY = "dondoc.directory.v1";
    public static final String DIRECTIVES = "dondoc.directives.v1";
    public static final String TASKS = "dondoc.tasks.v1";

    /** The same for every topic; an ordered topic never grows partitions. */
    public static final int PARTITIONS = 12;

    /** What one record may take on any topic, headers included: the same for the topics and for whoever sends to them. */
    public static final int MAX_RECORD_BYTES = 1024 * 1024;

    private Topics() {}

    /** Where a consumer group puts what it could not handle. */
    public static String deadLettersOf(String topic, String group) {
        return topic + ".dlq." + group;
    }
}
