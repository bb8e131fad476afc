package vn.dondoc.platform.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Deputyships;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Office;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.DuplicateDocument;
import vn.dondoc.platform.messaging.outbox.OutboxFull;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.security.OpenToEveryCaller;
import vn.dondoc.platform.web.security.OperationTable;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** A service that does nothing but what every service does at its HTTP side. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
        })
@Import(SampleService.NoteController.class)
class SampleService {
    static final Instant NOW = Instant.parse("2026-01-15T01:02:03.456Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    enum NoteOperation implements Operation {
        SIGN(
                Grant.decisions(Relation.NONE),
                Grant.clients("notes:sign", Relation.NONE),
                Grant.only(Role.OPERATOR, Relation.NONE));

        private final List<Grant> grants;

        NoteOperation(Grant... grants) {
            this.grants = List.of(grants);
        }

        @Override
        public List<Grant> grants() {
            return grants;
        }
    }

    @Bean
    Offices offices() {
        return id -> id.equals("H56.02.chief")
                ? Optional.of(new Office("H56.02", OfficialRole.HEAD, true))
                : Optional.empty();
    }

    /** Of one deputy, every day. */
    @Bean
    Deputyships deputyships() {
        return (deputy, _) -> deputy.equals("H56.02.deputy")
                ? List.of(new Deputyship(LocalDate.MIN, LocalDate.MAX, Set.of()))
                : List.of();
    }

    @Bean
    OperationTable operations() {
        return OperationTable.of(NoteOperation.class);
    }

    @Bean
    ProblemTypes noteProblems() {
        return ProblemTypes.of(
                problem(NoteNotFound.class, 404, "note-not-found")
                        .detail(missing -> LocalizableMessage.of("note.not-found", missing.id)),
                problem(NoteRejected.class, 422, "note-rejected")
                        .detail("note.colour-refused")
                        .fields(rejected -> List.of(FieldMessage.of(rejected.field, "note.colour-refused"))));
    }

    record Note(@NotBlank @Size(max = 20) String text, LocalDate dueOn, List<@Valid Line> lines) {}

    record Wanted(
            @Nullable Set<Shade> shade,

            @Nullable LocalDate until,

            @Nullable Integer many,
            @Nullable Boolean only) {}

    record Kinds(
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Integer count,
            @Nullable Long size,
            @Nullable Boolean done,
            @Nullable String text,
            @Nullable String agencyId,
            @Nullable Shade shade,
            @Nullable List<String> words) {}

    enum Shade {
        LIGHT,
        DARK,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    record Line(@Positive int number, Colour colour) {}

    record Colour(String name) {
        Colour {
            if ("secret".equals(name)) {
                throw new NoteRejected("colour.name");
            }
        }
    }

    static final class NoteNotFound extends RuntimeException {
        private final String id;

        NoteNotFound(String id) {
            this.id = id;
        }
    }

    static final class NoteRejected extends RuntimeException {
        private final String field;

        NoteRejected(String field) {
            this.field = field;
        }
    }

    /** One endpoint per thing that can go right or wrong. */
    @RestController
    @RequestMapping("/notes")
    static class NoteController {
        @OpenToEveryCaller
        @PostMapping
        ResponseEntity<CommandContext> create(
                @Valid @RequestBody Note note, @RequestParam @Nullable String mode, CommandContext context) {
            return EntityTags.created(URI.create("/notes/1"), context, 1);
        }

        @OpenToEveryCaller
        @PutMapping("/{id}")
        ResponseEntity<Long> change(@PathVariable String id, ExpectedVersion expected, CommandContext context) {
            if (expected.version() != 7) {
                throw new StaleDocument(id);
            }
            return EntityTags.ok(expected.version(), 8);
        }

        @OpenToEveryCaller
        @PostMapping("/{id}/touch")
        void touch(@PathVariable String id, CommandContext context) {
            throw switch (id) {
                case "full" -> new OutboxFull(id);
                case "twice" -> new DuplicateDocument(id);
                case "away" -> new IllegalStateException(new DataAccessResourceFailureException("no server"));
                default -> new StaleDocument(id);
            };
        }

        @OpenToEveryCaller
        @GetMapping("/{id}")
        ResponseEntity<String> find(@PathVariable String id) {
            if ("none".equals(id)) {
                throw new NoteNotFound(id);
            }
            return EntityTags.ok(id, 7);
        }

        @Performs("SIGN")
        @GetMapping("/signed")
        String signed() {
            return "đã ký";
        }

        @OpenToEveryCaller
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("password=hunter2");
        }

        @OpenToEveryCaller
        @GetMapping("/broken-off")
        void brokenOff(ServletWebRequest exchange) throws IOException {
            HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
            response.getWriter().write("first row");
            response.flushBuffer();
            throw new IllegalStateException("no further row");
        }

        @OpenToEveryCaller
        @GetMapping("/mine")
        Actor mine(Actor actor) {
            return actor;
        }

        @OpenToEveryCaller
        @GetMapping
        Page<Integer> list(
                PageRequest page, @RequestParam @Nullable LocalDate since, @RequestParam @Nullable String q) {
            int from = page.isFirst() ? 1 : Integer.parseInt(page.afterKey(2).getLast()) + 1;
            List<Integer> read =
                    IntStream.rangeClosed(from, 7).limit(page.limit()).boxed().toList();
            return Page.of(read, page.limit(), number -> List.of("đôn đốc", number.toString()));
        }

        @OpenToEveryCaller
        @GetMapping(path = "/export", produces = "text/csv")
        String export() {
            throw new NoteNotFound("export");
        }

        @OpenToEveryCaller
        @GetMapping("/sorted")
        List<String> sorted(@ParameterObject Wanted wanted) {
            return List.of(wanted.toString());
        }

        @OpenToEveryCaller
        @PostMapping("/kinds")
        Kinds kinds(@RequestBody Kinds kinds) {
            return kinds;
        }

        @OpenToEveryCaller
        @GetMapping("/needed")
        String needed(@RequestParam @Size(max = 3) String word) {
            return word;
        }
    }
}
