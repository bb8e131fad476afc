/** Takes values in bodies and parameters as they are written, or refuses them; for all web packages. */
@NullMarked
package vn.dondoc.platform.web.binding;

import org.jspecify.annotations.NullMarked;
