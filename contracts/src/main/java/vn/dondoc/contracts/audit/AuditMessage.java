package vn.dondoc.contracts.audit;

import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Message;

/** What the audit trail tells. The subject of an event is the stream that the entry belongs to. */
public sealed interface AuditMessage extends Message {

    /** Somebody asked for something, and got it or did not. */
    record Recorded(Actor actor, AuditedAction action, AuditSeal seal) implements AuditMessage {}
}
