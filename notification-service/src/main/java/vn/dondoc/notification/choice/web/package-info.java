/** The choices of an official over HTTP. */
@NullMarked
package vn.dondoc.notification.choice.web;

import org.jspecify.annotations.NullMarked;
