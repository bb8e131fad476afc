package vn.dondoc.reporting.period;

import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;

/** Why a report was frozen once more, who had that done, and by which command. */
public record Reissue(String reason, Actor actor, CommandId command) {

    /** What the hash of the version covers of it. */
    Map<String, String> facts() {
        var facts = new TreeMap<>(Map.of(
                "reason", reason,
                "officialId", actor.officialId(),
                "agencyId", actor.agencyId(),
                "role", actor.role().name()));
        if (actor.onBehalfOf() != null) {
            facts.put("onBehalfOf", actor.onBehalfOf());
        }
        return facts;
    }
}
