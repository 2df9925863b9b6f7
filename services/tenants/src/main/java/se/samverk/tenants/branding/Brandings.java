package se.samverk.tenants.branding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;

/** Reads and changes how a municipality is shown: it does so itself, or the federation's operator for it. */
@Singleton
class Brandings {
    /** The grounds of the web UI, light and dark. */
    static final Colour LIGHT = Colour.of("#ffffff");

    static final Colour DARK = Colour.of("#14181c");
    /** WCAG 2.2, 1.4.11: what a graphic needs to stand out from what it is beside. */
    static final double NEEDED = 3.0;

    private final BrandingTable table;
    private final AuditTrail audit;
    private final Clock clock;

    Brandings(BrandingTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @AsTenant(readOnly = true)
    Branding find(String code) {
        return table.find(code);
    }

    @AsFederation(readOnly = true)
    Branding findForFederation(String code) {
        return table.find(code);
    }

    @AsTenant(readOnly = true)
    Optional<byte[]> picture(String code) {
        return table.picture(code);
    }

    @AsFederation(readOnly = true)
    Optional<byte[]> pictureForFederation(String code) {
        return table.picture(code);
    }

    @AsTenant
    Branding change(String code, @Nullable String ifMatch, Consumer<BrandingTable> change) {
        return changed(code, ifMatch, change);
    }

    @AsFederation
    Branding changeForFederation(String code, @Nullable String ifMatch, Consumer<BrandingTable> change) {
        return changed(code, ifMatch, change);
    }

    Consumer<BrandingTable> named(String code, ChangedBranding body) {
        requireContrast(body.primaryColour());
        String name = body.shownName() == null ? null : body.shownName().strip();
        String colour =
                body.primaryColour() == null ? null : body.primaryColour().toLowerCase(Locale.ROOT);
        return to -> to.write(code, name, colour, clock.instant());
    }

    Consumer<BrandingTable> drawn(String code, byte[] file) {
        byte[] picture = CoatOfArms.drawn(file);
        return to -> to.draw(code, picture, clock.instant());
    }

    Consumer<BrandingTable> undrawn(String code) {
        return to -> to.draw(code, null, clock.instant());
    }

    private Branding changed(String code, @Nullable String ifMatch, Consumer<BrandingTable> change) {
        if (!table.isMember(code)) {
            throw Problem.notFound();
        }
        table.lock(code, clock.instant());
        Branding before = table.find(code);
        ETags.requireMatch(ifMatch, before.version());
        change.accept(table);
        Branding after = table.find(code);
        audit.record(AuditEvent.changed("branding", code, before, after).in(code));
        return after;
    }

    /** @throws Problem 422 with the ratio that the colour has and needs, and the nearest that has it */
    private static void requireContrast(@Nullable String hex) {
        if (hex == null) {
            return;
        }
        Colour colour = Colour.of(hex);
        if (!colour.standsOut(NEEDED, LIGHT, DARK)) {
            boolean pale = colour.contrastTo(LIGHT) < NEEDED;
            throw Problem.unprocessable("branding-refused")
                    .withField(
                            "primaryColour",
                            pale ? "colour-pale" : "colour-dark",
                            Math.floor(colour.contrastTo(pale ? LIGHT : DARK) * 10) / 10,
                            NEEDED,
                            colour.nearest(NEEDED, LIGHT, DARK).map(Colour::hex).orElse("#767676"));
        }
    }
}
