package se.samverk.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;
import se.samverk.common.hash.Sha256;
import se.samverk.gateway.database.OwnTables;

/**
 * Token buckets in the database, shared by the replicas. A replica counts a small share of a bucket by itself before it
 * asks the database, so that most calls cost nothing; n replicas can let through n of those shares too much.
 */
@Singleton
public class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class);
    private static final int MOST_KNOWN = 50_000;

    private final ProxyManager<Long> buckets;
    private final Kind client;
    private final Kind address;

    /** One kind of limit, and its buckets as this replica knows them. */
    private record Kind(
            String name, int quota, Duration window, LongFunction<BucketProxy> make, Cache<Long, BucketProxy> known) {}

    RateLimits(OwnTables tables, RateConfig config) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(tables)
                .table("rate_limit")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(config.window()))
                .build();
        client = kind("client", config.client(), config);
        address = kind("address", config.address(), config);
    }

    /** Takes one call from what a session or an API client has left. */
    public Optional<Allowance> takeOfClient(String identity) {
        return take(client, identity);
    }

    /** Takes one call from what a network address has left. */
    public Optional<Allowance> takeOfAddress(String ip) {
        return take(address, ip);
    }

    /** Empty where the database can't be asked: a limit that fails must not take the services down with it. */
    private Optional<Allowance> take(Kind kind, String identity) {
        try {
            BucketProxy bucket = kind.known().get(key(kind.name(), identity), kind.make()::apply);
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            return Optional.of(new Allowance(
                    kind.name(),
                    kind.quota(),
                    kind.window().toSeconds(),
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        } catch (RuntimeException failed) {
            LOG.warnf("the rate limit could not be asked: %s", failed.getMessage());
            return Optional.empty();
        }
    }

    private Kind kind(String name, int quota, RateConfig config) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, config.window()))
                .build();
        Optimization alone =
                Optimizations.delaying(new DelayParameters(Math.max(1, quota / config.share()), config.alone()));
        LongFunction<BucketProxy> make =
                key -> buckets.builder().withOptimization(alone).build(key, () -> configuration);
        Cache<Long, BucketProxy> known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(config.window())
                .build();
        return new Kind(name, quota, config.window(), make, known);
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    private static long key(String kind, String identity) {
        byte[] hash = Sha256.of((kind + ":" + identity).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
