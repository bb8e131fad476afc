package vn.dondoc.platform.access;

import vn.dondoc.contracts.OfficialRole;

/**
 * What the directory says of an official now.
 *
 * @param active false when the official no longer acts for the agency
 */
public record Office(String agencyId, OfficialRole role, boolean active) {}
