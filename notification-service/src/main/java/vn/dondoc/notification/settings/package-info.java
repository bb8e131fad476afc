/** What administrators set at run time, version by version: texts in YAML, read strictly. Knows no kind of them in particular. */
@NullMarked
package vn.dondoc.notification.settings;

import org.jspecify.annotations.NullMarked;
