package vn.dondoc.reporting.projection;

/** An identifier as the name of a field: dots and dollars mean something else there, and a name is not empty. */
public final class MongoFieldName {
    /** Stands for nothing else: a percent sign is followed by its digits. */
    private static final String EMPTY = "%";

    private MongoFieldName() {}

    public static String encode(String id) {
        return id.isEmpty() ? EMPTY : id.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    public static String decode(String name) {
        return name.equals(EMPTY)
                ? ""
                : name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
