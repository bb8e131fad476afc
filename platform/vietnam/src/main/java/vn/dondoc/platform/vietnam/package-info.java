/**
 * What is Vietnamese and means the same everywhere: the official day, and one form for texts, words and document numbers.
 * Any module may use it; it knows none, and no framework.
 */
@NullMarked
package vn.dondoc.platform.vietnam;

import org.jspecify.annotations.NullMarked;
