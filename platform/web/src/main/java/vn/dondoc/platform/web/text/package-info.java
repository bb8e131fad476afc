/** Texts for people: codes with arguments, rendered in the language of who reads them; for all web packages. */
@NullMarked
package vn.dondoc.platform.web.text;

import org.jspecify.annotations.NullMarked;
