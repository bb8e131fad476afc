/** The console in a browser: what somebody sees and does who is signed in. */
@NullMarked
package vn.dondoc.standalone.console;

import org.jspecify.annotations.NullMarked;
