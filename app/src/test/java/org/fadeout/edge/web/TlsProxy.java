package org.fadeout.edge.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.NullUnmarked;

/** A proxy that speaks https with a certificate of its own, and tells the server behind it what docs/operations.md says that it must. */
@NullUnmarked
final class TlsProxy implements AutoCloseable {
    private static final String PASSWORD = "of this test";

    private final HttpsServer server;
    private final URI behind;
    private final Map<String, String> told;

    /**
     * Starts.
     *
     * @param context its certificate
     * @param told the headers that it adds
     */
    TlsProxy(SSLContext context, String behind, Map<String, String> told) throws IOException {
        this.behind = URI.create(behind);
        this.told = told;
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", this::forward);
        server.start();
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** A certificate of its own, and what trusts it and nothing else. */
    static SSLContext certificate(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=invented",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private void forward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        // In the older version, so that answers come in one piece.
        line(asked, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.0");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!List.of("connection", "transfer-encoding", "content-length", "upgrade")
                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> line(asked, name + ": " + value));
            }
        });
        told.forEach((name, value) -> line(asked, name + ": " + value));
        line(asked, "Content-Length: " + body.length);
        line(asked, "");
        asked.write(body);
        try (Socket socket = new Socket(behind.getHost(), behind.getPort())) {
            socket.getOutputStream().write(asked.toByteArray());
            socket.getOutputStream().flush();
            answer(exchange, new ByteArrayInputStream(socket.getInputStream().readAllBytes()));
        }
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void answer(HttpExchange exchange, ByteArrayInputStream answer) throws IOException {
        int status = Integer.parseInt(line(answer).split(" ")[1]);
        for (String line = line(answer); !line.isEmpty(); line = line(answer)) {
            String[] pair = line.split(": *", 2);
            if (!pair[0].equalsIgnoreCase("connection") && !pair[0].equalsIgnoreCase("content-length")) {
                exchange.getResponseHeaders().add(pair[0], pair[1]);
            }
        }
        byte[] body = answer.readAllBytes();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String line(ByteArrayInputStream in) {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != -1 && one != '\n'; one = in.read()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
