package vn.dondoc.directive.directives;

/** Why an issued directive is changed: asked for at every such step, because whoever reads the history will ask. */
final class Reason {
    private static final int MAX_LENGTH = 2_000;

    private Reason() {}

    static String required(String typed) {
        var notes = new FieldNotes();
        String reason = notes.text("reason", typed, MAX_LENGTH);
        if (reason.isEmpty()) {
            notes.add("reason", "Phải nêu lý do. / A reason is required.");
        }
        if (!notes.isEmpty()) {
            throw new DirectiveRejected.Malformed(notes.all());
        }
        return reason;
    }
}
