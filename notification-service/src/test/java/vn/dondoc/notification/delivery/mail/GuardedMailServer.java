package vn.dondoc.notification.delivery.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server that takes no mail before STARTTLS and a log-in, as RFC 3207 and RFC 4954 say, with a certificate of its own
 * for 127.0.0.1. It keeps what it was told over the open line and what over the other.
 */
public final class GuardedMailServer implements Closeable {
    public static final String PASSWORD = "mật khẩu";
    private static final String STORE_PASSWORD = "changeit";

    private final ServerSocket socket;
    private final SSLContext tls;
    private final String user;
    private final List<String> saidInTheOpen = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private GuardedMailServer(ServerSocket socket, SSLContext tls, String user) {
        this.socket = socket;
        this.tls = tls;
        this.user = user;
    }

    /** @param store where its certificate is put, for whoever is to trust it */
    public static GuardedMailServer start(Path store, String user) {
        try {
            SSLContext tls = contextOf(keyStore(store));
            var server = new GuardedMailServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), tls, user);
            Thread.ofVirtual().start(server::takeConnections);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Made by the JDK's own tool: the JDK has no interface that makes certificates. */
    private static KeyStore keyStore(Path store) throws IOException, GeneralSecurityException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias mail -keyalg EC -dname CN=mail -ext san=ip:127.0.0.1 -storetype PKCS12";
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-storepass", STORE_PASSWORD, "-keystore", store.toString()));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        made.onExit().join();
        try (InputStream file = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, STORE_PASSWORD.toCharArray());
            return keys;
        }
    }

    private static SSLContext contextOf(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** What a service needs to find it and to trust it. */
    public String[] settings(Path store) {
        return new String[] {
            "--DONDOC_SMTP_HOST=127.0.0.1",
            "--DONDOC_SMTP_PORT=" + port(),
            "--spring.mail.ssl.bundle=mail",
            "--spring.ssl.bundle.jks.mail.truststore.type=PKCS12",
            "--spring.ssl.bundle.jks.mail.truststore.password=" + STORE_PASSWORD,
            "--spring.ssl.bundle.jks.mail.truststore.location=file:" + store
        };
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<String> saidInTheOpen() {
        return List.copyOf(saidInTheOpen);
    }

    public List<String> mails() {
        return List.copyOf(mails);
    }

    private void takeConnections() {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException _) {
            Thread.currentThread().interrupt(); // closed: the test is over
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            say(connection, "220 ready");
            if (awaitStartTls(connection)) {
                SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, true);
                secret.setUseClientMode(false);
                talkInSecret(secret);
            }
        } catch (IOException _) {
            Thread.currentThread().interrupt(); // the other side hung up
        }
    }

    private boolean awaitStartTls(Socket connection) throws IOException {
        BufferedReader lines = lines(connection);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            saidInTheOpen.add(line);
            switch (command(line)) {
                case "EHLO" -> say(connection, "250-mail", "250 STARTTLS");
                case "STARTTLS" -> {
                    say(connection, "220 go on");
                    return true;
                }
                case "QUIT" -> say(connection, "221 bye");
                default -> say(connection, "530 5.7.0 Must issue a STARTTLS command first");
            }
        }
        return false;
    }

    private void talkInSecret(Socket connection) throws IOException {
        BufferedReader lines = lines(connection);
        boolean isKnown = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (command(line)) {
                case "EHLO" -> say(connection, "250-mail", "250 AUTH PLAIN");
                case "AUTH" -> {
                    isKnown = isLogin(line);
                    say(connection, isKnown ? "235 welcome" : "535 5.7.8 wrong password");
                }
                case "DATA" -> {
                    say(connection, isKnown ? "354 go on" : "530 5.7.0 Authentication required");
                    if (isKnown) {
                        mails.add(readMail(lines));
                        say(connection, "250 taken");
                    }
                }
                default -> say(connection, isKnown ? "250 good" : "530 5.7.0 Authentication required");
            }
        }
    }

    /** As {@code AUTH PLAIN} has it (RFC 4616): who is meant, who logs in, the password. */
    private boolean isLogin(String line) {
        String[] words = line.split(" ", -1);
        String[] parts =
                new String(Base64.getDecoder().decode(words[words.length - 1]), StandardCharsets.UTF_8).split("\0", -1);
        return parts[1].equals(user) && parts[2].equals(PASSWORD);
    }

    private static String readMail(BufferedReader lines) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static String command(String line) {
        return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static BufferedReader lines(Socket connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket connection, String... lines) throws IOException {
        String reply = String.join("\r\n", lines) + "\r\n";
        connection.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
