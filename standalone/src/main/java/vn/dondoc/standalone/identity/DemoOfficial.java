package vn.dondoc.standalone.identity;

/** An official who can get a token: {@code role} in {@code agency}. */
record DemoOfficial(String id, String name, String agency, String role) {}
