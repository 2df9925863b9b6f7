package se.samverk.demo.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.Municipality;

/** Loads the demo step by step; what is already there is left as it is. */
public final class Loader {
    private static final Duration REALM_ARRIVES = Duration.ofSeconds(60);

    private final Target target;
    private final Path output;
    private final Progress progress;
    private final Http http = new Http();
    private @Nullable Api approver;

    public Loader(Target target, Path output, Progress progress) {
        this.target = target;
        this.output = output;
        this.progress = progress;
    }

    public void load() {
        DemoData demo = DemoData.read();
        SignIns signIns = SignIns.at(output);
        progress.say("The members");
        Members members = new Members(target, demo, api(target.client()), signIns, progress);
        members.load();
        SignIns.Client finance = members.federationClient();
        Api api = api(new Target.Client(finance.id(), finance.secret()));
        progress.say("The catalogue");
        Patience.retrying(REALM_ARRIVES, Set.of(401), () -> api.get("/cost-reporting/v1/cost-pools"));
        new Catalogue(demo, api, progress).load();
        progress.say("The figures");
        SavingFigures savings = new SavingFigures(demo, api, progress);
        savings.baselines();
        Supplier<Api> second = () -> approver(members);
        new Figures(demo, api, new Months(api, second, progress), progress).load();
        progress.say("Budgets, savings and comparison");
        savings.laterEdition();
        new Budgets(api, progress).load();
        new Sharing(code -> api(code, members.client(code)), progress).load();
        progress.say("The invoices");
        new Invoices(demo, api, second, progress).load();
        progress.say("The simulations");
        new Simulations(api, progress).load();
        signIns.finish();
    }

    /** Asked for when something is to be approved; the client is made anew by each load, so once. */
    private Api approver(Members members) {
        Api made = approver == null ? api(members.approvingClient()) : approver;
        approver = made;
        return made;
    }

    private Api api(String code, SignIns.Client client) {
        String slug = DemoData.read().municipalities().stream()
                .filter(member -> member.code().equals(code))
                .map(Municipality::slug)
                .findFirst()
                .orElseThrow();
        return new Api(
                http,
                target.gateway(),
                new AccessToken(http, target.issuer(slug), new Target.Client(client.id(), client.secret())));
    }

    private Api api(Target.Client client) {
        return new Api(http, target.gateway(), new AccessToken(http, target.issuer("federation"), client));
    }
}
