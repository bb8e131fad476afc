package vn.dondoc.platform.testing;

/** Puts a database into a connection string that may have one, or options, or neither. */
final class MongoUris {
    private MongoUris() {}

    static String withDatabase(String uri, String database) {
        int question = uri.indexOf('?');
        String options = question < 0 ? "" : uri.substring(question);
        String address = question < 0 ? uri : uri.substring(0, question);
        int slash = address.indexOf('/', address.indexOf("://") + 3);
        return (slash < 0 ? address : address.substring(0, slash)) + "/" + database + options;
    }
}
