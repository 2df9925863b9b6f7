package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.samverk.common.jobs.JobHandler;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.tenants.keycloak.KeycloakUnavailable;
import se.samverk.tenants.keycloak.MailServer;
import se.samverk.tenants.user.BroughtUsers;

/**
 * Takes a file row by row, in the name of who had it taken. Each row's end is noted at once, so what is broken off goes
 * on where it was, and a row that was taken but not noted finds itself done.
 */
@Singleton
class ImportJob implements JobHandler {
    static final String NAME = "user-import";
    private static final int MOST_ATTEMPTS = 5;

    private final ImportRun run;
    private final BroughtUsers users;
    private final FirstPasswords passwords;
    private final MailServer mail;
    private final Realms realms;

    ImportJob(ImportRun run, BroughtUsers users, FirstPasswords passwords, MailServer mail, Realms realms) {
        this.run = run;
        this.users = users;
        this.passwords = passwords;
        this.mail = mail;
        this.realms = realms;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String code = instance.substring(0, instance.indexOf('/'));
        UUID id = UUID.fromString(instance.substring(instance.indexOf('/') + 1));
        AtomicReference<ImportTable.@Nullable Started> read = new AtomicReference<>();
        TenantContext.runAs(code, () -> read.set(run.started(id).orElse(null)));
        ImportTable.@Nullable Started started = read.get();
        if (started != null) {
            Realm realm = realms.byCode(code).orElseThrow();
            TenantContext.runFor(code, started.subject(), started.name(), () -> take(realm, id, started.seed()));
        }
    }

    private void take(Realm realm, UUID id, byte @Nullable [] seed) {
        List<WantedPerson> next = run.waiting(id);
        while (!next.isEmpty()) {
            next.forEach(person -> take(realm, id, person, seed));
            next = run.waiting(id);
        }
        run.complete(id);
    }

    private void take(Realm realm, UUID id, WantedPerson person, byte @Nullable [] seed) {
        try {
            @Nullable
            String password = mail.isConfigured() || seed == null ? null : passwords.of(seed, person.username());
            run.done(id, person.number(), users.bring(realm, person.asWanted(password)));
        } catch (KeycloakUnavailable silent) {
            if (run.triedInVain(id, person.number()) < MOST_ATTEMPTS) {
                throw silent; // the job comes again after a pause
            }
            run.failed(id, person.number(), Problem.of(503, "keycloak-unavailable"));
        } catch (Problem refused) {
            run.failed(id, person.number(), refused);
        }
    }
}
