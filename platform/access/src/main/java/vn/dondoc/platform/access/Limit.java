package vn.dondoc.platform.access;

/**
 * How much of something is enough for a while; 0 is no limit.
 *
 * @param caller for one official or other system
 * @param agency for all who act for one agency
 */
public record Limit(int caller, int agency) {
    public Limit {
        if (caller < 0 || agency < 0) {
            throw new IllegalArgumentException("A limit is 0, for none, or more: " + caller + ", " + agency);
        }
    }

    public static Limit none() {
        return new Limit(0, 0);
    }

    public boolean isNone() {
        return caller == 0 && agency == 0;
    }
}
