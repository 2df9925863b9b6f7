package se.samverk.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.ProcessRecord;
import se.samverk.local.process.ProcessRecords;
import se.samverk.local.server.Servers;

/** The installation that is measured, as a bench sees it. */
public final class BenchContext {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SCOPES = List.of(
            "ledger:read",
            "ledger:write",
            "catalogue:read",
            "catalogue:write",
            "meter-readings:read",
            "meter-readings:write",
            "allocations:read",
            "allocations:write",
            "periods:read",
            "periods:write",
            "statements:read");

    private final Installation installation;
    private final Servers servers;
    private final Consumer<String> progress;
    /** By HTTP/1.1, as the gateway speaks with the services: a file is not held up by HTTP/2's small windows. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FederationClient client;
    private final FederationClient second;

    BenchContext(Installation installation, Servers servers, Consumer<String> progress) {
        this.installation = installation;
        this.servers = servers;
        this.progress = progress;
        this.client = new FederationClient(installation, servers.secrets(), http);
        this.second = new FederationClient(installation, servers.secrets(), http);
    }

    /** The gateway's address, or with a service's part that service's own. */
    public String url(Part part) {
        return installation.url(part);
    }

    /** Where a service's measurements are read. */
    public String managementUrl(Part part) {
        return installation.managementUrl(part);
    }

    /** A superuser's connection to a service's database, for measuring limits and for preparing and reading figures. */
    public Connection connect(Part service) throws SQLException {
        return servers.postgres().connect(service.database());
    }

    /** A bearer token of the federation's own client, with every scope of cost reporting; valid for minutes. */
    public String token() {
        return client.token("bench", SCOPES);
    }

    /** A token of another client's, for what the one that did the step before may not do. */
    String secondToken() {
        return second.token("bench-second", SCOPES);
    }

    /** A request to the gateway with a token, and for a POST an idempotency key. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(installation.url(Part.GATEWAY) + path))
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept", "application/json");
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    /** Posts JSON; the answer's headers tell where the result will be. */
    public HttpResponse<String> post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new LocalException("%s %s was answered with %d: %s"
                        .formatted(
                                response.request().method(), response.uri(), response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new LocalException("The installation does not answer: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while measuring.", e);
        }
    }

    /** The process of a part, for its memory and its start time. */
    public ProcessRecord process(Part part) {
        return records()
                .find(part.label())
                .orElseThrow(() -> new LocalException("%s isn't running.".formatted(part.label())));
    }

    /** Ends a part and starts it again; how long that took is in its new process. */
    public ProcessRecord restart(Part part) {
        var server = servers.of(part);
        server.stop(process(part));
        return server.start(records());
    }

    private ProcessRecords records() {
        return new ProcessRecords(installation.processes());
    }

    /** A directory outside the checkout that is deleted after the run. */
    public Path scratch() {
        return installation.directory();
    }

    /** Tells the person what takes time now. */
    public void progress(String what) {
        progress.accept(what);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LocalException("%s did not answer with JSON.".formatted(response.uri()), e);
        }
    }
}
