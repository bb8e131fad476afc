/**
 * What the HTTP side of every service shares: who calls, versions and repeats, problems, pages; for the services' web
 * packages. Who may see or change which row, and the audit of reads, are decided later, at the one place every request
 * passes: between {@code CallerArgument}, which names the official, and the controller.
 */
@NullMarked
package vn.dondoc.platform.web;

import org.jspecify.annotations.NullMarked;
