/** What a directive says and where it stands: values that every room of the service may use. */
@NullMarked
package vn.dondoc.directive.core;

import org.jspecify.annotations.NullMarked;
