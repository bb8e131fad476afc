package vn.dondoc.contracts.audit;

/**
 * What shows that an entry is as it was written, and stands where it was written.
 *
 * @param salt from which those of the personal fields follow
 * @param previous the hash of the entry before in the stream; empty in the first
 * @param hash of this entry, by {@link AuditFacts}
 */
public record AuditSeal(String salt, String previous, String hash) {}
