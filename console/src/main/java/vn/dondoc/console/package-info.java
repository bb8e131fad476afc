/** Starts the console: the pages in which officials work. It holds no data, it calls the four services as whoever is signed in. */
@NullMarked
package vn.dondoc.console;

import org.jspecify.annotations.NullMarked;
