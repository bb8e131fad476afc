/** What a service's copy of the directory knows of officials: what they are called, and which office they hold. */
@NullMarked
package vn.dondoc.platform.web.officials;

import org.jspecify.annotations.NullMarked;
