/** The description of what a service serves. */
@NullMarked
package vn.dondoc.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
