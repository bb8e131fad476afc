/** What Spring Boot wires by itself where this module is on the class path and no other package wires; nothing else uses it. */
@NullMarked
package vn.dondoc.platform.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
