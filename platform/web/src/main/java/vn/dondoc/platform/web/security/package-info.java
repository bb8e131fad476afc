/** Who calls: tokens are checked, and the official in them is handed to the controllers. */
@NullMarked
package vn.dondoc.platform.web.security;

import org.jspecify.annotations.NullMarked;
