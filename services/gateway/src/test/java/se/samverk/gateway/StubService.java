package se.samverk.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for a service. What it does follows from the last word of the path. */
final class StubService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    final AtomicInteger calls = new AtomicInteger();

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> sleep();
            case "broken" -> breakOff(exchange);
            case "refusing" -> refuse(exchange);
            case "nothing" -> exchange.sendResponseHeaders(204, -1);
            case "large" -> large(exchange);
            case "open" -> open(exchange);
            case "failing" -> failing(exchange);
            default -> echo(exchange);
        }
        exchange.close();
    }

    /** Says what arrived: method, target, headers, and the size of the body. */
    private static void echo(HttpExchange exchange) throws IOException {
        long size = size(exchange.getRequestBody());
        Map<String, Object> seen = new TreeMap<>(Map.of(
                "method",
                exchange.getRequestMethod(),
                "target",
                exchange.getRequestURI().toString(),
                "size",
                size));
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
        seen.put("headers", headers);
        byte[] body = JSON.writeValueAsBytes(seen);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Answers before it has read what it then reads. */
    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(401, 2);
        exchange.getResponseBody().write("{}".getBytes());
        exchange.getResponseBody().flush();
        size(exchange.getRequestBody());
    }

    private static void open(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.add("Access-Control-Allow-Origin", "*");
        headers.add("Set-Cookie", "planted=1");
        headers.add("Server", "stub/1");
        headers.add("Content-Security-Policy", "default-src *");
        headers.add("Connection", "X-Only-Here");
        headers.add("X-Only-Here", "1");
        headers.add("X-Kept", "yes");
        headers.add("X-Request-Id", "made-up-elsewhere");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("{}".getBytes());
    }

    private static void failing(HttpExchange exchange) throws IOException {
        byte[] body = "{\"status\":500}".getBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(500, body.length);
        exchange.getResponseBody().write(body);
    }

    /** 64 MB, in chunks. */
    private static void large(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[1 << 16];
        for (int i = 0; i < 1024; i++) {
            exchange.getResponseBody().write(chunk);
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100_000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        throw new IOException("broken off on purpose");
    }

    private static long size(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static void sleep() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
