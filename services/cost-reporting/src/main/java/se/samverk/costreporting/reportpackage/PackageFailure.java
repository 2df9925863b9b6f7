package se.samverk.costreporting.reportpackage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;

@Schema(description = "Why a package could not be made")
record PackageFailure(
        @Schema(description = "The kind of failure", examples = "report-package.figures-changed")
        String code,

        @Schema(description = "It in words", examples = "Siffrorna ändrades")
        String title,

        @Schema(
                description = "What is wrong, and what to do",
                examples = "Perioden fick nya siffror medan paketet gjordes. Beställ ett nytt.")
        String detail) {

    static PackageFailure of(String code, Language language, Messages messages) {
        return new PackageFailure(
                code, messages.text(language, code + ".title"), messages.text(language, code + ".detail"));
    }
}
