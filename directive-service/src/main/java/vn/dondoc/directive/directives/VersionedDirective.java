package vn.dondoc.directive.directives;

import vn.dondoc.directive.core.DirectiveId;
import vn.dondoc.platform.messaging.outbox.VersionedResource;

/** A directive as it was loaded, with what the next write must find. Made by the {@link Directives} it is given back to. */
public interface VersionedDirective extends VersionedResource {
    Directive directive();

    default DirectiveId id() {
        return directive().id();
    }

    default DirectiveState state() {
        return directive().state();
    }
}
