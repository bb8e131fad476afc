package vn.dondoc.task.directory;

/**
 * An agency as one event of the directory records it.
 *
 * @param sequence of that event; an older one never overwrites a newer
 */
public record RecordedAgency(Agency agency, long sequence) {}
