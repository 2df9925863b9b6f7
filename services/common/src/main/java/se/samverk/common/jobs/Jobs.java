package se.samverk.common.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts jobs and runs them: clustered, from the database, surviving a restart. */
@Singleton
public class Jobs {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    /** After so many without a sign of life from its replica a job is somebody else's to do. */
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource dataSource;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final List<JobHandler> handlers;
    private final List<RecurringJob> recurring;
    private final int threads;
    private final Duration heartbeat;
    private @Nullable Scheduler scheduler;

    Jobs(
            DataSource dataSource,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            @All List<JobHandler> handlers,
            @All List<RecurringJob> recurring,
            @ConfigProperty(name = "samverk.jobs.threads", defaultValue = "4") int threads,
            @ConfigProperty(name = "samverk.jobs.heartbeat", defaultValue = "5S") Duration heartbeat) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transactions = transactions;
        this.handlers = handlers;
        this.recurring = recurring;
        this.threads = threads;
        this.heartbeat = heartbeat;
    }

    /**
     * Starts a job in the running transaction: it exists if and only if that commits, and begins right after. A job of
     * the same name and instance that already waits or runs is the same job.
     */
    public void start(String name, String instance) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a job belongs in the transaction of what it is to work on");
        }
        OneTimeTask<Void> task = Tasks.oneTime(name).execute((taken, context) -> {});
        SchedulerClient.Builder.create(dataSource)
                .build()
                .scheduleIfNotExists(task.instance(instance), clock.instant());
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED && scheduler != null) {
                    scheduler.triggerCheckForDueExecutions();
                }
            }
        });
    }

    void begin(@Observes @Priority(1000) StartupEvent started) {
        List<Task<?>> oneTime = new ArrayList<>();
        handlers.forEach(handler -> oneTime.add(task(handler)));
        List<RecurringTask<?>> repeated = new ArrayList<>();
        recurring.forEach(job -> repeated.add(task(job)));
        Scheduler created = Scheduler.create(dataSource, oneTime)
                .startTasks(repeated)
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        created.start();
        scheduler = created;
    }

    void end(@Observes ShutdownEvent stopping) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static Task<?> task(JobHandler handler) {
        return Tasks.oneTime(handler.name())
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> handler.run(instance.getId()));
    }

    private static RecurringTask<?> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> job.run());
    }
}
