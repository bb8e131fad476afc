/** Sign-in and sign-out by OpenID Connect, what browsers may load, and the caller as an argument of controllers. */
@NullMarked
package vn.dondoc.console.security;

import org.jspecify.annotations.NullMarked;
