package vn.dondoc.directive.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import vn.dondoc.platform.messaging.CommandContext;

/** Identifiers that follow from who asked by which command, so that a repeated request makes no second one. */
public final class CommandBasedId {
    private CommandBasedId() {}

    /** @param kind of what is to have it, so that one command can make one of each */
    public static String of(String kind, CommandContext context) {
        return named(kind + "\n" + context.actor().officialId() + "\n"
                        + context.command().key())
                .toString();
    }

    /** A name-based UUID like version 5 of RFC 9562, on SHA-256, hence version 8. */
    private static UUID named(String name) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every JDK has SHA-256", broken);
        }
    }
}
