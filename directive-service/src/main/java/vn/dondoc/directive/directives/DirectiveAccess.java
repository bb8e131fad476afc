package vn.dondoc.directive.directives;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.tasks.LaterMembers;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;

/** Who may know a directive and what officials may do with it; and to whom an agency may give work. */
public final class DirectiveAccess {
    private final AgencyTrees trees;
    private final LaterMembers laterMembers;

    public DirectiveAccess(AgencyTrees trees, LaterMembers laterMembers) {
        this.trees = trees;
        this.laterMembers = laterMembers;
    }

    /** What the official may know in lists. */
    DirectiveReader readerOf(Actor actor) {
        AgencyScope scope = scopeOf(actor);
        return new DirectiveReader(actor.agencyId(), scope, laterMembers.directivesOf(scope));
    }

    /** The agencies whose directives, or directives to whom, the official may know. */
    private AgencyScope scopeOf(Actor actor) {
        return trees.current().scopeOf(actor.agencyId());
    }

    /** A draft is known to its own agency only; what was issued also to those it gives work to, then or later, and to whoever is above either. */
    boolean isVisible(Directive directive, Actor actor) {
        String issuer = directive.issuingAgencyId();
        if (directive.status() == DirectiveStatus.DRAFT) {
            return issuer.equals(actor.agencyId());
        }
        AgencyScope scope = scopeOf(actor);
        return scope.contains(issuer)
                || directive.state().addresseeIds().stream().anyMatch(scope::contains)
                || laterMembers.hasOneIn(scope, directive.id().value());
    }

    /** @throws vn.dondoc.platform.access.AccessDenied when the table of rights says no */
    void require(DirectiveOperation operation, Directive directive, Actor actor) {
        String issuer = directive.issuingAgencyId();
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (issuer.equals(actor.agencyId())) {
            relations.add(Relation.OWN_AGENCY);
        } else if (trees.current().isAbove(actor.agencyId(), issuer)) {
            relations.add(Relation.ABOVE);
        }
        operation.require(Role.of(actor.role()), relations);
    }

    /**
     * An agency gives work to itself and to those below it.
     *
     * @throws DirectiveRejected.NotBelow naming each item that gives work to others
     */
    void requireLeadsBelowIssuer(DirectiveFacts directive) {
        AgencyTree tree = trees.latest();
        String issuer = directive.issuingAgencyId();
        List<FieldFinding> findings = new ArrayList<>();
        List<DirectiveItem> items = directive.items();
        for (int i = 0; i < items.size(); i++) {
            List<String> others = directive.leadsOf(items.get(i)).stream()
                    .filter(lead -> !lead.equals(issuer) && !tree.isAbove(issuer, lead))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                findings.add(FieldFinding.of("items[" + i + "]", "directive.leads-not-below", others));
            }
        }
        if (!findings.isEmpty()) {
            throw new DirectiveRejected.NotBelow(issuer, findings);
        }
    }
}
