/** The start page: what waits for whoever is signed in. */
@NullMarked
package vn.dondoc.console.today;

import org.jspecify.annotations.NullMarked;
