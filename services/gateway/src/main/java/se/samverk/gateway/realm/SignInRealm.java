package se.samverk.gateway.realm;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.tenancy.Realm;

@Schema(description = "A municipality, or the federation, to sign in to")
public record SignInRealm(
        @Schema(description = "The municipality's code, or `federation`", examples = "1494")
        String code,

        @Schema(description = "Its name in addresses", examples = "lidkoping")
        String slug,

        @Schema(description = "Its name", examples = "Lidköpings kommun")
        String name) {

    public static SignInRealm of(Realm realm) {
        return new SignInRealm(realm.code(), realm.slug(), realm.name());
    }
}
