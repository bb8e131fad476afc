package vn.dondoc.console.tasks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.dondoc.console.client.Command;

/** One of several tasks that are acknowledged together. */
record Acknowledgement(String taskId, long version) {
    private static final Pattern CHOSEN = Pattern.compile("(\\d{1,18}) (\\S+)");

    /** Of the boxes that were ticked, each with the version on the page and the id. */
    static List<Acknowledgement> of(List<String> chosen) {
        return chosen.stream()
                .flatMap(box -> CHOSEN.matcher(box).results())
                .map(Acknowledgement::of)
                .toList();
    }

    private static Acknowledgement of(MatchResult box) {
        return new Acknowledgement(box.group(2), Long.parseLong(box.group(1)));
    }

    /** The same for one form, however often it is sent. */
    Command command(String form) {
        String id = UUID.nameUUIDFromBytes((form + taskId).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Command(TaskStep.ACKNOWLEDGE.path(taskId, 0), null, id, version);
    }
}
