package se.samverk.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.audit.Unaudited;
import se.samverk.common.security.Access;
import se.samverk.common.security.PublicAccess;

/** The house rules that a machine can see. A service extends this with its own package. */
public abstract class ArchitectureTest {
    private final String root;
    private final JavaClasses classes;

    protected ArchitectureTest(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void everyOperation_declaresItsAccess() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should(declareAccess())
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyChangingOperation_tellsTheAuditTrail() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should(tellTheAuditTrail())
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyOperationWithABody_declaresItsMediaType() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should(declareWhatTheyConsume())
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void transactions_areBegunByTenantOrFederationScopeOnly() {
        noMethods()
                .should()
                .beAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(classes);
        noClasses().should().beAnnotatedWith(Transactional.class).check(classes);
    }

    @Test
    void entities_areFromOnePackageEach_andStayInIt() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void features_haveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void time_comesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(classes);
    }

    private static ArchCondition<JavaMethod> declareAccess() {
        return new ArchCondition<>("declare who may call it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean client = owner.isInterface(); // a REST client's interface calls others
                boolean declared = method.isAnnotatedWith(Access.class) ^ method.isAnnotatedWith(PublicAccess.class);
                if (!client && !declared) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " declares no access"));
                }
            }
        };
    }

    /** A body is the parameter that nothing else of the request is bound to. */
    private static ArchCondition<JavaMethod> declareWhatTheyConsume() {
        return new ArchCondition<>("declare the media type of their body") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean body = method.getParameters().stream()
                        .anyMatch(parameter -> parameter.getAnnotations().stream()
                                .map(annotation -> annotation.getRawType().getPackageName())
                                .noneMatch(name -> name.startsWith("jakarta.ws.rs")));
                boolean declared = method.isAnnotatedWith(Consumes.class)
                        || method.getOwner().isAnnotatedWith(Consumes.class);
                if (body && !declared && !method.getOwner().isInterface()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " consumes anything"));
                }
            }
        };
    }

    /** Whether any path of calls from the operation ends there; the operation's own test shows that it is taken. */
    private static ArchCondition<JavaMethod> tellTheAuditTrail() {
        return new ArchCondition<>("tell the audit trail, or say why not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean client = method.getOwner().isInterface();
                boolean letOff = method.tryGetAnnotationOfType(Unaudited.class)
                        .map(unaudited -> unaudited.statuses().length == 0)
                        .orElse(false);
                if (!client && !letOff && !tells(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " leaves no audit entry"));
                }
            }
        };
    }

    private static boolean tells(JavaMethod operation) {
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(operation));
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.remove();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaCall<?> call : unit.getCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(AuditTrail.class)) {
                    return true;
                }
                call.getTarget().resolveMember().ifPresent(next::add);
            }
            unit.getMethodReferencesFromSelf()
                    .forEach(reference -> reference.getTarget().resolveMember().ifPresent(next::add));
        }
        return false;
    }
}
