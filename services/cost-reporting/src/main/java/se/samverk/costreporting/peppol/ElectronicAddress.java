package se.samverk.costreporting.peppol;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.customer.OrganisationNumber;

/** Where a party is reached in Peppol (BT-34, BT-49): a scheme of the EAS code list, and a number in it. */
record ElectronicAddress(String scheme, String id) {
    /** Swedish organisation numbers. */
    static final String SWEDISH = "0007";

    private static final String GLN = "0088";
    private static final int SCHEME_LENGTH = 4;
    private static final Set<String> SCHEMES =
            Set.of(("0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183"
                            + " 0184 0188 0190 0191 0192 0195 0196 0198 0199 0200 0201 0204 0208 0209 0210 0211 0216 0218 0221 0225"
                            + " 0230 0235 0240 0242 0244 0245 0246 0248 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926"
                            + " 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946"
                            + " 9947 9948 9949 9950 9951 9952 9953 9957 9959")
                    .split(" "));

    /** The participant as it is said, {@code 0007:2120001694}, else the organisation number; none if neither will do. */
    static Optional<ElectronicAddress> of(@Nullable String participant, @Nullable String organisationNumber) {
        if (participant != null) {
            int colon = participant.indexOf(':');
            if (colon != SCHEME_LENGTH) {
                return Optional.empty();
            }
            return Optional.of(new ElectronicAddress(
                            participant.substring(0, colon),
                            participant.substring(colon + 1).strip()))
                    .filter(ElectronicAddress::isSound);
        }
        return Optional.ofNullable(organisationNumber)
                .map(number -> new ElectronicAddress(SWEDISH, OrganisationNumber.digits(number)))
                .filter(ElectronicAddress::isSound);
    }

    private boolean isSound() {
        return SCHEMES.contains(scheme)
                && !id.isEmpty()
                && (!SWEDISH.equals(scheme) || id.matches("[0-9]{10}") && OrganisationNumber.isValid(id))
                && (!GLN.equals(scheme) || isGln(id));
    }

    /** Thirteen digits, the last of which makes the weighted sum a multiple of ten. */
    private static boolean isGln(String id) {
        if (!id.matches("[0-9]{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < id.length(); i++) {
            sum += (id.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
