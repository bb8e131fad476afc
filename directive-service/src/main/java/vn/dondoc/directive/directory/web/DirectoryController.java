package vn.dondoc.directive.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.AgencyIds;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.DirectoryEntry;
import vn.dondoc.directive.directory.DirectoryEntryNotFound;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.OfficialErasure;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;

/** Shows agencies, groups and officials. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Danh mục / Directory")
class DirectoryController {
    private final Directory directory;
    private final OfficialErasure erasure;
    private final Clock clock;

    DirectoryController(Directory directory, OfficialErasure erasure, Clock clock) {
        this.directory = directory;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Performs("READ_DIRECTORY")
    @GetMapping("/agencies")
    @Operation(summary = "Danh sách cơ quan / Agencies, by id; q finds words with or without accents")
    Page<AgencyView> agencies(
            @RequestParam(required = false) @Nullable String q,
            @Parameter(
                            description =
                                    "Chỉ cơ quan đang hoạt động mà không có cán bộ / Only open agencies for which nobody acts")
                    @RequestParam(defaultValue = "false")
                    boolean withoutOfficials,
            PageRequest page) {
        return withoutOfficials
                ? page(withoutOfficials(q, page), page, AgencyView::of)
                : list(directory.agencies(), q, page, AgencyView::of);
    }

    /** A province has some hundred agencies. */
    private List<VersionedEntry<Agency>> withoutOfficials(@Nullable String query, PageRequest page) {
        Set<String> withOfficials = directory.agenciesWithOfficials();
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return directory.agencies().list(query, after(page), Integer.MAX_VALUE).stream()
                .filter(it -> !withOfficials.contains(it.entry().key()))
                .filter(it -> it.entry().reasonNotOpenOn(today).isEmpty())
                .limit(page.limit() + 1L)
                .toList();
    }

    @Performs("READ_DIRECTORY")
    @GetMapping("/agencies/{id}")
    @Operation(
            summary = "Một cơ quan / An agency",
            description =
                    "Mã theo kiểu cũ (000.00.02.H56) cũng được. / The id may be in the older form (000.00.02.H56).")
    ResponseEntity<AgencyView> agency(@PathVariable String id) {
        return get(directory.agencies(), AgencyIds.normalized(id), AgencyView::of);
    }

    @Performs("READ_DIRECTORY")
    @GetMapping("/groups")
    @Operation(summary = "Danh sách nhóm cơ quan / Groups of agencies")
    Page<GroupView> groups(@RequestParam(required = false) @Nullable String q, PageRequest page) {
        return list(directory.groups(), q, page, GroupView::of);
    }

    @Performs("READ_DIRECTORY")
    @GetMapping("/groups/{id}")
    @Operation(summary = "Một nhóm cơ quan với các thành viên / A group with its members")
    ResponseEntity<GroupView> group(@PathVariable String id) {
        return get(directory.groups(), id, GroupView::of);
    }

    @Performs(value = "READ_DIRECTORY", shows = "READ_ADDRESSES", exports = true)
    @GetMapping("/officials")
    @Operation(
            summary = "Danh sách cán bộ / Officials",
            description =
                    "Hệ thống khác chỉ nhận mã, cơ quan và vai trò, và không tìm theo tên (q). / Another system gets ids, agencies"
                            + " and roles only, and searches by no name (q).")
    Page<OfficialView> officials(@RequestParam(required = false) @Nullable String q, PageRequest page, Caller caller) {
        if (q != null && isOtherSystem(caller)) {
            // whoever tries names until one is found knows them too
            throw RequestRejected.invalidField("q", "directory.names-kept");
        }
        return list(directory.officials(), q, page, viewFor(caller));
    }

    @Performs(value = "READ_DIRECTORY", shows = "READ_ADDRESSES")
    @GetMapping("/officials/{id}")
    @Operation(summary = "Một cán bộ / An official")
    ResponseEntity<OfficialView> official(@PathVariable String id, Caller caller) {
        return get(directory.officials(), id, viewFor(caller));
    }

    /** Why the personal data is erased. */
    record EraseBody(@NotNull String reason) {}

    @Performs("ERASE_OFFICIAL")
    @PostMapping("/officials/{id}/erase")
    @Operation(
            summary = "Xóa dữ liệu cá nhân của một cán bộ / Erase an official's personal data",
            description =
                    "Chỉ với cán bộ không còn công tác: họ tên và địa chỉ thư bị xóa ở mọi dịch vụ, mã vẫn còn trong lịch sử."
                            + " / Only of one who no longer acts: the name and the address are erased in all services; the id stays"
                            + " in histories.")
    ResponseEntity<OfficialView> erase(
            @PathVariable String id,
            @RequestBody @Valid EraseBody body,
            ExpectedVersion expected,
            CommandContext context,
            Caller caller) {
        VersionedEntry<Official> erased = erasure.erase(id, expected.version(), body.reason(), context);
        return EntityTags.ok(viewFor(caller).apply(erased.entry()), erased.version());
    }

    private static Function<Official, OfficialView> viewFor(Caller caller) {
        boolean forAdministrator = DirectiveOperation.READ_ADDRESSES.isOpenTo(caller);
        boolean named = !isOtherSystem(caller);
        return official -> OfficialView.of(official, named, forAdministrator);
    }

    private static boolean isOtherSystem(Caller caller) {
        return caller.actor().role() == OfficialRole.SYSTEM;
    }

    private static <E extends DirectoryEntry, V> Page<V> list(
            DirectoryEntries<E> entries, @Nullable String query, PageRequest page, Function<E, V> view) {
        return page(entries.list(query, after(page), page.limit() + 1), page, view);
    }

    private static @Nullable String after(PageRequest page) {
        return page.isFirst() ? null : page.afterKey(1).getFirst();
    }

    /** @param found one more than the page holds, if there is one */
    private static <E extends DirectoryEntry, V> Page<V> page(
            List<VersionedEntry<E>> found, PageRequest page, Function<E, V> view) {
        Page<VersionedEntry<E>> cut =
                Page.of(found, page.limit(), it -> List.of(it.entry().key()));
        List<V> views =
                cut.items().stream().map(VersionedEntry::entry).map(view).toList();
        return new Page<>(views, found.size() > page.limit() ? cut.next() : null);
    }

    private static <E extends DirectoryEntry, V> ResponseEntity<V> get(
            DirectoryEntries<E> entries, String id, Function<E, V> view) {
        VersionedEntry<E> found = entries.find(id).orElseThrow(() -> new DirectoryEntryNotFound(id));
        return EntityTags.ok(view.apply(found.entry()), found.version());
    }
}
