package vn.dondoc.directive.core;

import java.util.List;

/** A step of a directive that a rule forbids; nothing was changed. */
public abstract sealed class DirectiveRejected extends RuntimeException {
    private DirectiveRejected(String message) {
        super(message);
    }

    /** The status of the directive does not allow the step. */
    public static final class IllegalTransition extends DirectiveRejected {
        private final DirectiveStatus status;
        private final DirectiveStep step;

        public IllegalTransition(DirectiveStatus status, DirectiveStep step) {
            super(step + " of a directive that is " + status);
            this.status = status;
            this.step = step;
        }

        public DirectiveStatus status() {
            return status;
        }

        public DirectiveStep step() {
            return step;
        }
    }

    /** Secret documents are not for this system. The message says nothing of the document. */
    public static final class Secret extends DirectiveRejected {
        public Secret() {
            super("Classified documents are not accepted; nothing was stored");
        }
    }

    /** The number belongs to another directive of the same agency and year. */
    public static final class NumberTaken extends DirectiveRejected {
        private final transient DirectiveContent holder;

        public NumberTaken(DirectiveId id, DirectiveContent holder) {
            super(holder.identity().number() + " is the number of directive " + id);
            this.holder = holder;
        }

        /** The one that has it, by which an official recognises it. */
        public DirectiveContent holder() {
            return holder;
        }
    }

    /** Names the fields that a rule refuses. */
    public abstract static sealed class WithFields extends DirectiveRejected {
        private final transient List<FieldFinding> findings;

        private WithFields(List<FieldFinding> findings) {
            super(findings.toString());
            this.findings = List.copyOf(findings);
        }

        public List<FieldFinding> findings() {
            return findings;
        }
    }

    /** What was sent breaks a form or a limit, even for a draft. */
    public static final class Malformed extends WithFields {
        public Malformed(List<FieldFinding> findings) {
            super(findings);
        }
    }

    /** Who, what and by when is not all said, or said of agencies that cannot answer for it. */
    public static final class Incomplete extends WithFields {
        public Incomplete(List<FieldFinding> findings) {
            super(findings);
        }
    }

    /** It gives work to agencies that are not below the one that issues it. */
    public static final class NotBelow extends WithFields {
        private final String issuingAgencyId;

        public NotBelow(String issuingAgencyId, List<FieldFinding> findings) {
            super(findings);
            this.issuingAgencyId = issuingAgencyId;
        }

        public String issuingAgencyId() {
            return issuingAgencyId;
        }
    }

    /** The change itself is not allowed in this way. */
    public static final class InvalidField extends WithFields {
        public InvalidField(String field, String code, Object... arguments) {
            super(List.of(FieldFinding.of(field, code, arguments)));
        }

        public InvalidField(List<FieldFinding> findings) {
            super(findings);
        }
    }
}
