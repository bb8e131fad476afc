package vn.dondoc.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A row as it is shown, with its lead agency's name. */
public record TaskRow(@JsonUnwrapped Row row, String leadAgencyName) {}
