/** The id by which a request is found in the logs of all services. */
@NullMarked
package vn.dondoc.platform.web.correlation;

import org.jspecify.annotations.NullMarked;
