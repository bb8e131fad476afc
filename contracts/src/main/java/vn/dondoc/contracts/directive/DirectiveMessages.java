package vn.dondoc.contracts.directive;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directive.DirectiveMessage.Amended;
import vn.dondoc.contracts.directive.DirectiveMessage.Corrected;
import vn.dondoc.contracts.directive.DirectiveMessage.Issued;
import vn.dondoc.contracts.directive.DirectiveMessage.Replaced;
import vn.dondoc.contracts.directive.DirectiveMessage.Revoked;

/** The wire names of directives. */
public final class DirectiveMessages {
    public static final EventCatalog<DirectiveMessage> CATALOG = new EventCatalog<>(
            Topics.DIRECTIVES,
            false,
            Topics.MAX_RECORD_BYTES, // each carries the whole directive
            Map.of(
                    "vn.dondoc.directive.issued.v1", Issued.class,
                    "vn.dondoc.directive.amended.v1", Amended.class,
                    "vn.dondoc.directive.corrected.v1", Corrected.class,
                    "vn.dondoc.directive.replaced.v1", Replaced.class,
                    "vn.dondoc.directive.revoked.v1", Revoked.class));

    private DirectiveMessages() {}
}
