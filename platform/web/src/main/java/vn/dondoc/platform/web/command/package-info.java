/** What makes a request over HTTP a command that may be repeated: its key, its fingerprint, the version it expects. */
@NullMarked
package vn.dondoc.platform.web.command;

import org.jspecify.annotations.NullMarked;
