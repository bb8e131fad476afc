package vn.dondoc.contracts.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What happens to a directive once it is issued; drafts are nobody's business but their drafters'. */
public sealed interface DirectiveMessage extends Message {

    /** @param registeredLate true where due dates had passed before and who issued it confirmed that; none otherwise */
    record Issued(
            DirectiveFacts directive, Actor actor, @Nullable Boolean registeredLate) implements DirectiveMessage {
        public Issued(DirectiveFacts directive, Actor actor) {
            this(directive, actor, null);
        }
    }

    /** Carries the whole directive as it reads now. */
    record Amended(DirectiveFacts directive, String reason, Actor actor) implements DirectiveMessage {}

    /**
     * Slips of the pen were mended; it asks for the same of the same. Who applies a correction to what reads otherwise by now
     * leaves that as it is.
     *
     * @param directive as it reads now, with all amendments
     */
    record Corrected(DirectiveFacts directive, List<Correction> corrections, String reason, Actor actor)
            implements DirectiveMessage {
        public Corrected {
            corrections = List.copyOf(corrections);
        }
    }

    record Replaced(
            String directiveId, String number, String replacedById, String replacedByNumber, String reason, Actor actor)
            implements DirectiveMessage {}

    record Revoked(String directiveId, String number, String reason, Actor actor) implements DirectiveMessage {}
}
