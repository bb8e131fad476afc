/** What a deployment's broker is set up with: topics, users, and what each may do. */
@NullMarked
package vn.dondoc.standalone.broker;

import org.jspecify.annotations.NullMarked;
