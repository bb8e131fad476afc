/** The audit trail over HTTP, for auditors. */
@NullMarked
package vn.dondoc.reporting.audit.web;

import org.jspecify.annotations.NullMarked;
