package vn.dondoc.task.directory;

/**
 * One agency is closed, and another one goes on with its work.
 *
 * @param closedId the closed one
 */
public record Succession(String closedId, Agency successor) {}
