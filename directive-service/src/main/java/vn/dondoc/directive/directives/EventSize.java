package vn.dondoc.directive.directives;

import vn.dondoc.contracts.directive.DirectiveMessage;

/** How many bytes an event takes on the wire. */
public interface EventSize {
    int of(DirectiveMessage message);
}
