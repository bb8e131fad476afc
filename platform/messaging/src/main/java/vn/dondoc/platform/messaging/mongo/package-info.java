/** How values of ours are stored in documents. */
@NullMarked
package vn.dondoc.platform.messaging.mongo;

import org.jspecify.annotations.NullMarked;
