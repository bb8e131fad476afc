package vn.dondoc.platform.web.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Operation;

/** All operations of a service by name; there is one such bean in each. */
public final class OperationTable {
    private final Map<String, Operation> byName = new LinkedHashMap<>();

    private OperationTable(Collection<? extends Operation> operations) {
        operations.forEach(operation -> byName.put(operation.name(), operation));
    }

    public static <O extends Enum<O> & Operation> OperationTable of(Class<O> operations) {
        return new OperationTable(EnumSet.allOf(operations));
    }

    Optional<Operation> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What the caller may do, on which row ever. */
    public List<String> openTo(Caller caller) {
        return byName.values().stream()
                .filter(operation -> operation.isOpenTo(caller))
                .map(Operation::name)
                .toList();
    }
}
