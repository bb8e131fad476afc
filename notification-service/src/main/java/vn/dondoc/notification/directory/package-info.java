/** This service's own copy of the directory: names of agencies, officials and how to reach them. Leans on nobody. */
@NullMarked
package vn.dondoc.notification.directory;

import org.jspecify.annotations.NullMarked;
