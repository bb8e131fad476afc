package vn.dondoc.task.core;

/** Who a text speaks of by an identifier: it is read with the name, where that is known, and by the identifier alone otherwise. */
public sealed interface Mention permits AgencyMention, OfficialMention {
    String id();
}
