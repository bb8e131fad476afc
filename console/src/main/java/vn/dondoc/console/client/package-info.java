/** The four services over HTTP, asked as whoever is signed in; every feature may use it, it knows none. */
@NullMarked
package vn.dondoc.console.client;

import org.jspecify.annotations.NullMarked;
