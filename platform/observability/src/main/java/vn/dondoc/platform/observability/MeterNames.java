package vn.dondoc.platform.observability;

/**
 * The names of all meters and of their tags, so that a dashboard and the code cannot drift apart. Prometheus shows them
 * with underscores and the unit, such as {@code dondoc_outbox_oldest_age_seconds}. Every meter is also tagged with
 * {@link #APPLICATION}, because the four services may share one JVM.
 */
public final class MeterNames {

    /** Gauge: documents whose events are stored and not yet acknowledged by the broker; a lower bound from 2,000 on. */
    public static final String OUTBOX_PENDING = "dondoc.outbox.pending";

    /** Gauge in seconds: how long the oldest of them has been waiting; 0 when none waits. It rises while nobody can look. */
    public static final String OUTBOX_OLDEST_AGE = "dondoc.outbox.oldest.age";

    /** Counter: records the broker acknowledged. */
    public static final String RELAY_SENDS = "dondoc.relay.sends";

    /** Counter: sends that failed and will be tried again. */
    public static final String RELAY_FAILURES = "dondoc.relay.failures";

    /** Timer: from the moment an event happened to the moment it was handled here. */
    public static final String CONSUMER_LAG = "dondoc.consumer.lag";

    /** Counter: events that had been handled before and were dropped. */
    public static final String DUPLICATES = "dondoc.consumer.duplicates";

    /** Counter: events of types this service does not know, which passed. */
    public static final String UNKNOWN_TYPES = "dondoc.consumer.unknown.types";

    /** Counter, alarm: events that came while one before them was missing. */
    public static final String GAPS = "dondoc.consumer.gaps";

    /** Counter, alarm: records that went to a dead-letter topic. */
    public static final String DEAD_LETTERS = "dondoc.dead.letters";

    /** Counter, alarm: attempts to write a dead letter that failed; meanwhile its partition stands still. */
    public static final String DEAD_LETTERS_FAILED = "dondoc.dead.letters.failed";

    /** Counter: attempts at a batch that were put off because the store or the broker was away. */
    public static final String CONSUMER_WAITS = "dondoc.consumer.waits";

    /** Counter, alarm: entries of the audit trail that came for a place at which another one stands. */
    public static final String AUDIT_RIVALS = "dondoc.audit.rivals";

    /** Gauge, alarm: numbers of reports that differ from a fresh count, when an instance last looked; none while it could not. */
    public static final String REPORT_DIFFERENCES = "dondoc.report.differences";

    /** Tag: the service. */
    public static final String APPLICATION = "application";

    /** Tag: the topic a record was read from or sent to. */
    public static final String TOPIC = "topic";

    private MeterNames() {}
}
