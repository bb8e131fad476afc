package vn.dondoc.reporting.projection;

/** An identifier as the name of a field: dots and dollars mean something else there. */
public final class MongoFieldName {
    private MongoFieldName() {}

    static String encode(String id) {
        return id.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    public static String decode(String name) {
        return name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
