/** What is on the wire between the services and towards other systems. No Spring, no service types. */
@NullMarked
package vn.dondoc.contracts;

import org.jspecify.annotations.NullMarked;
