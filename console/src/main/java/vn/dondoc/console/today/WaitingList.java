package vn.dondoc.console.today;

import java.time.LocalDate;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.console.client.QueryParameters;

/**
 * A list of tasks that wait for somebody.
 *
 * @param name of its text
 */
record WaitingList(String name, MultiValueMap<String, String> filter) {

    /** What an agency has to do itself. */
    static List<WaitingList> ofTheLead(LocalDate today) {
        String day = today.toString();
        return List.of(
                list("overdue", "scope", "MINE", "timeliness", "OVERDUE"),
                list("due-today", "scope", "MINE", "dueFrom", day, "dueTo", day),
                list("due-soon", "scope", "MINE", "timeliness", "DUE_SOON"),
                list("to-acknowledge", "scope", "MINE", "state", "ASSIGNED"),
                list("silent", "scope", "MINE", "silent", "true"),
                list("difficulties", "scope", "MINE", "openDifficulty", "true"));
    }

    /** What an agency has to decide of the work it gave, and has to look after. */
    static List<WaitingList> ofTheAssigner(String agency) {
        return List.of(
                list("to-confirm", "assigner", agency, "state", "REPORTED"),
                list("requests", "assigner", agency, "openRequest", "true"),
                list("declined", "assigner", agency, "state", "DECLINED"),
                list("given-overdue", "assigner", agency, "timeliness", "OVERDUE"),
                list("given-silent", "assigner", agency, "silent", "true"),
                list("given-difficulties", "assigner", agency, "openDifficulty", "true"));
    }

    private static WaitingList list(String name, String... parameters) {
        var filter = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            filter.add(parameters[i], parameters[i + 1]);
        }
        return new WaitingList(name, filter);
    }

    /** Where it is shown. */
    public String address() {
        return "/tasks" + QueryParameters.text(filter);
    }
}
