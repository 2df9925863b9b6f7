package se.samverk.tenants.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "onboarding")
class Onboarding {
    @Id
    String code;

    String slug;
    String name;

    @Column(name = "content_hash")
    String contentHash;

    String step;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Since when its realm is being removed. */
    @Nullable
    @Column(name = "given_up_at")
    Instant givenUpAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Onboarding() {}

    Onboarding(String code, String actor, Instant now) {
        this.code = code;
        this.slug = "";
        this.name = "";
        this.contentHash = "";
        this.step = Step.REQUESTED.stored();
        this.requestedBy = actor;
        this.requestedAt = now;
        this.changedAt = now;
    }

    Step reached() {
        return Step.of(step);
    }

    /** Takes the request's content; what the realm was made from can't change after it. */
    boolean accepts(NewMunicipality request, String hash) {
        return switch (reached()) {
            case REQUESTED -> true;
            case REALM_CREATED ->
                slug.equals(request.slug()) && name.equals(request.realm().name());
            case REGISTERED, COMPLETED -> contentHash.equals(hash);
        };
    }

    void take(NewMunicipality request, String hash, Instant now) {
        slug = request.slug();
        name = request.realm().name();
        contentHash = hash;
        changedAt = now;
    }

    void giveUp(Instant now) {
        givenUpAt = givenUpAt == null ? now : givenUpAt;
        changedAt = now;
    }

    void reach(Step next, Instant now) {
        if (reached().isBefore(next)) {
            step = next.stored();
            changedAt = now;
        }
    }
}
