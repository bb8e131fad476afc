package vn.dondoc.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;

/** The sample of examples/ as it is issued: 574 tasks. */
public final class SampleDirective {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private SampleDirective() {}

    private record Draft(
            String number,
            String kind,
            String subject,
            String issuingAgencyId,
            String signer,
            LocalDate issuedOn,
            Urgency urgency,
            List<String> basis,
            List<DirectiveItem> items) {}

    public static DirectiveFacts withId(String directiveId) {
        Draft draft = JsonMapper.builder().build().readValue(EXAMPLES.resolve("directive.json"), Draft.class);
        return new DirectiveFacts(
                directiveId,
                draft.number(),
                draft.kind(),
                draft.subject(),
                draft.issuingAgencyId(),
                draft.signer(),
                draft.issuedOn(),
                draft.urgency(),
                draft.basis(),
                groups(),
                draft.items());
    }

    private static List<AddressedGroup> groups() {
        try (var lines = Files.lines(EXAMPLES.resolve("directory/groups.csv"))) {
            return lines.skip(1).map(SampleDirective::group).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AddressedGroup group(String line) {
        String id = line.substring(0, line.indexOf(','));
        String members = line.substring(line.lastIndexOf(',') + 1);
        return new AddressedGroup(id, id, 1, List.of(members.split(";")));
    }
}
