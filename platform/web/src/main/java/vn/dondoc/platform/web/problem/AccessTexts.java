package vn.dondoc.platform.web.problem;

import java.util.List;
import java.util.Set;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Standing;
import vn.dondoc.platform.access.StandingRefused;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** Says of what was refused who may do it and how much of it, and of a refused official what is wrong and what to do. */
final class AccessTexts {
    private AccessTexts() {}

    static LocalizableMessage of(AccessDenied denied) {
        List<LocalizableMessage> grants =
                denied.operation().grants().stream().map(AccessTexts::of).toList();
        return LocalizableMessage.of("access.denied", grants);
    }

    static LocalizableMessage of(LimitReached reached) {
        return LocalizableMessage.of("limit." + reached.limited(), reached.limit());
    }

    static LocalizableMessage of(StandingRefused refused) {
        String onBehalfOf = refused.onBehalfOf();
        return refused.standing() == Standing.NO_DEPUTY && onBehalfOf != null
                ? LocalizableMessage.of("access.standing.NO_DEPUTY", onBehalfOf)
                : LocalizableMessage.of("access.standing." + refused.standing(), refused.agencyId());
    }

    private static LocalizableMessage of(Grant grant) {
        List<Object> roles = List.copyOf(grant.roles());
        Set<Relation> relations = grant.relations();
        return relations.contains(Relation.NONE)
                ? LocalizableMessage.of("access.everywhere", roles)
                : LocalizableMessage.of("access.related", roles, List.copyOf(relations));
    }
}
