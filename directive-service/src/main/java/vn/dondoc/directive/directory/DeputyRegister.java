package vn.dondoc.directive.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.directive.core.CommandBasedId;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Who may act for whom, from when until when: entered by the head of the agency or by who keeps the directory, and by no deputy. */
@Service
public class DeputyRegister {
    private static final int LONGEST_MONTHS = 12;

    private final DirectoryEntries<DeputyPeriod> periods;
    private final DirectoryEntries<Official> officials;

    DeputyRegister(DirectoryEntries<DeputyPeriod> periods, DirectoryEntries<Official> officials) {
        this.periods = periods;
        this.officials = officials;
    }

    /**
     * Enters a period; a repeat of the command finds it entered.
     *
     * @throws CommandIdReused where the same command entered another one
     * @throws DirectoryRejected naming each field that is wrong
     * @throws AccessDenied where the caller keeps no deputies of that agency
     */
    public VersionedEntry<DeputyPeriod> enter(DeputyTerms terms, Caller caller, CommandContext context) {
        String id = CommandBasedId.of("deputyship", context);
        Optional<VersionedEntry<DeputyPeriod>> entered = periods.find(id);
        if (entered.isPresent()) {
            return repeated(terms, entered.get(), context);
        }
        Official principal = official("onBehalfOf", terms.onBehalfOf());
        requireMayKeep(principal.agency(), caller);
        DeputyPeriod period = new DeputyPeriod(id, terms, principal.agency(), false);
        List<FieldFinding> findings = new ArrayList<>(findingsOf(terms, VietnamTime.dayOf(context.time())));
        if (findings.isEmpty()) {
            findings.addAll(findingsOfPersons(terms, principal, caller));
        }
        if (findings.isEmpty()) {
            findings.addAll(findingsOfOthers(terms));
        }
        if (!findings.isEmpty()) {
            throw new DirectoryRejected(findings);
        }
        return periods.add(period, context) ? find(id) : repeated(terms, find(id), context);
    }

    private static VersionedEntry<DeputyPeriod> repeated(
            DeputyTerms terms, VersionedEntry<DeputyPeriod> entered, CommandContext context) {
        if (!terms.equals(entered.entry().terms())) {
            throw new CommandIdReused("deputyship " + entered.entry().key());
        }
        context.settle();
        return entered;
    }

    /** Ends a period before its last day, or before it begins; from then on it counts for nothing. Once ended it stays so. */
    public VersionedEntry<DeputyPeriod> end(String id, long expectedVersion, Caller caller, CommandContext context) {
        requireMayKeep(find(id).entry().agency(), caller);
        return periods.change(
                new VersionedCommand("deputyship", id, expectedVersion, context), DeputyPeriod::endedEarly);
    }

    public VersionedEntry<DeputyPeriod> find(String id) {
        return periods.find(id).orElseThrow(() -> new DirectoryEntryNotFound(id));
    }

    public List<VersionedEntry<DeputyPeriod>> list(@Nullable String query, @Nullable String after, int limit) {
        return periods.list(query, after, limit);
    }

    private static void requireMayKeep(AgencyId agency, Caller caller) {
        boolean isOwn = caller.actor().agencyId().equals(agency.value());
        DirectiveOperation.KEEP_DEPUTIES.require(caller.roles(), isOwn ? Set.of(Relation.OWN_AGENCY) : Set.of());
        if (caller.actor().onBehalfOf() != null) {
            throw new AccessDenied(DirectiveOperation.KEEP_DEPUTIES);
        }
    }

    private Official official(String field, String id) {
        return officials
                .find(id)
                .map(VersionedEntry::entry)
                .orElseThrow(() -> new DirectoryRejected(List.of(FieldFinding.of(field, "deputy.unknown", id))));
    }

    private static List<FieldFinding> findingsOf(DeputyTerms terms, LocalDate today) {
        List<FieldFinding> findings = new ArrayList<>();
        if (terms.until().isBefore(terms.from())) {
            findings.add(FieldFinding.of("until", "deputy.until-before-from"));
        } else if (terms.until().isBefore(today)) {
            findings.add(FieldFinding.of("until", "deputy.over"));
        } else if (terms.until().isAfter(terms.from().plusMonths(LONGEST_MONTHS))) {
            findings.add(FieldFinding.of("until", "deputy.too-long", LONGEST_MONTHS));
        }
        Set<String> seen = new HashSet<>();
        for (String operation : terms.operations()) {
            if (!DeputisedOperations.NAMES.contains(operation)) {
                findings.add(FieldFinding.of("operations", "deputy.unknown-operation", operation));
            } else if (!seen.add(operation)) {
                findings.add(FieldFinding.of("operations", "deputy.operation-twice", operation));
            }
        }
        return findings;
    }

    private List<FieldFinding> findingsOfPersons(DeputyTerms terms, Official principal, Caller caller) {
        Official deputy = official("officialId", terms.officialId());
        List<FieldFinding> findings = new ArrayList<>();
        if (deputy.key().equals(principal.key())) {
            findings.add(FieldFinding.of("officialId", "deputy.oneself"));
        } else if (deputy.key().equals(caller.actor().officialId())) {
            findings.add(FieldFinding.of("officialId", "deputy.by-oneself"));
        } else if (!deputy.agency().equals(principal.agency())) {
            findings.add(FieldFinding.of(
                    "officialId", "deputy.other-agency", principal.agency().value()));
        }
        if (!deputy.active()) {
            findings.add(FieldFinding.of("officialId", "deputy.inactive"));
        }
        if (!principal.active()) {
            findings.add(FieldFinding.of("onBehalfOf", "deputy.inactive"));
        }
        return findings;
    }

    /** There are few periods, and seldom a new one. */
    private List<FieldFinding> findingsOfOthers(DeputyTerms terms) {
        List<FieldFinding> findings = new ArrayList<>();
        for (VersionedEntry<DeputyPeriod> stored : periods.all().values()) {
            DeputyTerms other = stored.entry().terms();
            if (stored.entry().ended() || !other.overlaps(terms)) {
                continue;
            }
            if (other.onBehalfOf().equals(terms.onBehalfOf()) && other.sharesOperationWith(terms)) {
                findings.add(
                        FieldFinding.of("from", "deputy.overlap", other.officialId(), other.from(), other.until()));
            }
            if (other.onBehalfOf().equals(terms.officialId())) {
                findings.add(
                        FieldFinding.of("officialId", "deputy.chain", other.officialId(), other.from(), other.until()));
            }
            if (other.officialId().equals(terms.onBehalfOf())) {
                findings.add(FieldFinding.of(
                        "onBehalfOf", "deputy.chain-above", other.onBehalfOf(), other.from(), other.until()));
            }
        }
        return findings;
    }
}
