/** Who must know of what happens to tasks, and by which way: the service that tells officials. */
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
