package vn.dondoc.contracts.task;

/**
 * A file that proves a result, by reference: files live in a document store, never in an event.
 *
 * @param size in bytes
 * @param sha256 the content's checksum, 64 hexadecimal digits
 * @param address where it can be fetched
 */
public record Evidence(String name, String mediaType, long size, String sha256, String address) {}
