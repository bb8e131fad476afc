package vn.dondoc.contracts.directive;

import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What happens to a directive once it is issued; drafts are nobody's business but their drafters'. */
public sealed interface DirectiveMessage extends Message {

    record Issued(DirectiveFacts directive, Actor actor) implements DirectiveMessage {}

    /** Carries the whole directive as it reads now. */
    record Amended(DirectiveFacts directive, String reason, Actor actor) implements DirectiveMessage {}

    record Replaced(
            String directiveId, String number, String replacedById, String replacedByNumber, String reason, Actor actor)
            implements DirectiveMessage {}

    record Revoked(String directiveId, String number, String reason, Actor actor) implements DirectiveMessage {}
}
