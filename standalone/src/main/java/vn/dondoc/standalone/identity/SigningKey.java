package vn.dondoc.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that signs the tokens: kept in a file only its owner can read, or made anew when there is no folder. */
final class SigningKey {
    private static final String FILE = "identity-key.json";
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey readOrGenerate(@Nullable Path folder) {
        if (folder == null) {
            return generate();
        }
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? readKey(file) : writeKey(generate(), file);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException("No RSA key could be made", broken);
        }
    }

    private static RSAKey readKey(Path file) {
        try {
            RSAKey key = RSAKey.parse(Files.readString(file));
            if (!key.isPrivate()) {
                throw damagedKey(file, null);
            }
            return key;
        } catch (ParseException damage) {
            throw damagedKey(file, damage);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing key cannot be read from " + file, unreadable);
        }
    }

    // written aside and moved: a killed start leaves no half key behind
    private static RSAKey writeKey(RSAKey key, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path aside = Files.createTempFile(file.getParent(), FILE, ".new");
            restrictToOwner(aside);
            Files.writeString(aside, key.toJSONString());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The signing key cannot be kept in " + file, unwritable);
        }
    }

    private static void restrictToOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static IllegalStateException damagedKey(Path file, @Nullable Throwable cause) {
        return new IllegalStateException(
                file + " is no signing key of the identity provider; delete it to get a new one", cause);
    }
}
