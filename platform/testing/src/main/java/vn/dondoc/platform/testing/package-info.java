/** What tests share: stores and a broker, waiting, child processes, architecture rules. Test scope only. */
@NullMarked
package vn.dondoc.platform.testing;

import org.jspecify.annotations.NullMarked;
