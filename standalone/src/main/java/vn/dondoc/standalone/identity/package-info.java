/**
 * An identity provider for development and demonstrations: every demo official can get a token with one shared secret.
 * Started by standalone, or alone in a container; the services know it only by its issuer and its public keys.
 */
@NullMarked
package vn.dondoc.standalone.identity;

import org.jspecify.annotations.NullMarked;
