package vn.dondoc.standalone.identity;

import java.util.Set;

/** Another system that can get a token: of which agency it is, and what it may ask for. */
record DemoSystem(String agency, Set<String> scopes) {}
