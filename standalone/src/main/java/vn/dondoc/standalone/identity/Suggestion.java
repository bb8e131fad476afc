package vn.dondoc.standalone.identity;

import java.util.List;
import vn.dondoc.standalone.identity.ConsoleProperties.Example;

/** Somebody to sign in as first, and what to try then. */
record Suggestion(DemoOfficial official, Example example) {
    /** In the order of the settings; whoever the directory does not have is left out. */
    static List<Suggestion> all(DemoOfficials officials, ConsoleProperties console) {
        return console.examples().entrySet().stream()
                .flatMap(example ->
                        officials
                                .find(example.getKey())
                                .map(official -> new Suggestion(official, example.getValue()))
                                .stream())
                .toList();
    }
}
