package vn.dondoc.directive.tasks;

/** An agency that came to a task of a directive after that went out. */
public record LaterMember(String directiveId, String agencyId) {}
