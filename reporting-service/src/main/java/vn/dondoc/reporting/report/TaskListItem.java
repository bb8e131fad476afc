package vn.dondoc.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.dondoc.reporting.projection.TaskReadModel;

/** A row as it is shown, with its lead agency's name. */
public record TaskListItem(@JsonUnwrapped TaskReadModel row, String leadAgencyName) {}
