package se.samverk.tenants.onboarding;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An onboarding that isn't finished. */
@Schema(name = "Onboarding", description = "An onboarding that has begun and isn't finished")
public record OnboardingView(
        @Schema(description = "Municipality code", examples = "1494")
        String code,

        @Schema(description = "Slug", examples = "lidkoping")
        String slug,

        @Schema(description = "Name", examples = "Lidköpings kommun")
        String name,

        @Schema(
                description =
                        "The last step done: requested, realm-created, or registered (a member, its administrator left)",
                examples = "realm-created")
        String step,

        @Schema(description = "When it began", examples = "2026-03-02T08:15:00Z")
        Instant requestedAt,

        @Schema(description = "When it last changed", examples = "2026-03-02T08:15:07Z")
        Instant changedAt,

        @Schema(
                description = "Whether it is being given up; give it up again to finish that",
                examples = "false",
                required = true)
        boolean givenUp) {

    static OnboardingView of(Onboarding onboarding) {
        return new OnboardingView(
                onboarding.code,
                onboarding.slug,
                onboarding.name,
                onboarding.step,
                onboarding.requestedAt,
                onboarding.changedAt,
                onboarding.givenUpAt != null);
    }
}
