package vn.dondoc.reporting.report;

/** An identifier as the name of a field: dots and dollars mean something else there. */
final class FieldName {
    private FieldName() {}

    static String of(String id) {
        return id.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    static String read(String name) {
        return name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
