package vn.dondoc.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.dondoc.reporting.projection.TaskReadModel;

/** A task with the name of the agency that leads it. */
public record TaskListItem(@JsonUnwrapped TaskReadModel task, String leadAgencyName) {}
