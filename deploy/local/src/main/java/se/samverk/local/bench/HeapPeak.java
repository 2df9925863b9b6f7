package se.samverk.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The largest heap that a service is seen to use while something goes on, asked of its metrics ten times a second. */
final class HeapPeak implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final Pattern USED =
            Pattern.compile("^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)$", Pattern.MULTILINE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
    private final URI metrics;
    private volatile double peakBytes;

    HeapPeak(String managementUrl) {
        metrics = URI.create(managementUrl + "/q/metrics");
        sampler.scheduleWithFixedDelay(this::sample, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sample() {
        try {
            var request = HttpRequest.newBuilder(metrics).header("Accept", "text/plain");
            var answer = http.send(request.build(), BodyHandlers.ofString()).body();
            var used = USED.matcher(answer)
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .sum();
            peakBytes = Math.max(peakBytes, used);
        } catch (IOException missed) {
            // The next sample tells.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    double megabytes() {
        return peakBytes / BYTES_PER_MEGABYTE;
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
