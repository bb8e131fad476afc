/** What a first user sees: loads the sample over HTTP like any client, waits for what follows, and tells it. */
@NullMarked
package vn.dondoc.standalone.demo;

import org.jspecify.annotations.NullMarked;
