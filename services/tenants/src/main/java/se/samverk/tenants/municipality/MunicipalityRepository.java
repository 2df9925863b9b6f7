package se.samverk.tenants.municipality;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of the register. Called inside a transaction; a page takes five queries, however long it is. */
@Singleton
class MunicipalityRepository {
    private final EntityManager entities;

    MunicipalityRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<MunicipalityView> page(long first, int max) {
        return views(entities.createQuery("from Municipality order by name, code", Municipality.class)
                .setFirstResult(Math.toIntExact(first))
                .setMaxResults(max)
                .getResultList());
    }

    long count() {
        return entities.createQuery("select count(*) from Municipality", Long.class)
                .getSingleResult();
    }

    Optional<MunicipalityView> find(String code) {
        return Optional.ofNullable(entities.find(Municipality.class, code))
                .map(municipality -> views(List.of(municipality)).getFirst());
    }

    /** For a change: whoever else changes it waits. */
    Optional<Municipality> locked(String code) {
        return Optional.ofNullable(entities.find(Municipality.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Municipality municipality) {
        entities.persist(municipality);
    }

    void add(Department department) {
        entities.persist(department);
    }

    List<Department> departments(String code) {
        return departments(List.of(code)).getOrDefault(code, List.of());
    }

    void remove(Department department) {
        entities.remove(department);
    }

    /** The departments over all time, if the municipality is a member. */
    Optional<Organisation> organisation(String code) {
        return find(code).map(found -> new Organisation(code, null, found.departments(), found.version()));
    }

    /** For a change of the departments: whoever else changes them waits. */
    void lockOrganisation(String code, Instant now) {
        entities.flush();
        entities.createNativeQuery("""
                        insert into organisation (municipality, version, changed_at)
                        select code, 0, :now from municipality where code = :code on conflict do nothing""")
                .setParameter("code", code)
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery("select version from organisation where municipality = :code for update")
                .setParameter("code", code)
                .getResultList();
    }

    void organisationChanged(String code, Instant now) {
        entities.createNativeQuery(
                        "update organisation set version = version + 1, changed_at = :now where municipality = :code")
                .setParameter("code", code)
                .setParameter("now", now)
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }

    private Map<String, List<Department>> departments(Collection<String> codes) {
        return entities.createQuery(
                        "from Department where municipality in :codes order by code, validFrom", Department.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.groupingBy(department -> department.municipality));
    }

    private List<MunicipalityView> views(List<Municipality> municipalities) {
        List<String> codes = municipalities.stream().map(one -> one.code).toList();
        Map<String, List<Department>> departments = departments(codes);
        Map<String, Long> versions = organisationVersions(codes);
        return municipalities.stream()
                .map(one ->
                        view(one, departments.getOrDefault(one.code, List.of()), versions.getOrDefault(one.code, 0L)))
                .toList();
    }

    private Map<String, Long> organisationVersions(List<String> codes) {
        Map<String, Long> versions = new HashMap<>();
        for (Object row : entities.createNativeQuery(
                        "select municipality, version from organisation where municipality in (:codes)")
                .setParameter("codes", codes)
                .getResultList()) {
            Object[] cells = (Object[]) row;
            versions.put((String) cells[0], ((Number) cells[1]).longValue());
        }
        return versions;
    }

    /** Its version changes with the register's row and with the departments, each of which counts by itself. */
    private static MunicipalityView view(Municipality one, List<Department> departments, long organisation) {
        Map<UUID, String> codes = new HashMap<>();
        departments.forEach(department -> codes.put(department.id, department.code));
        return new MunicipalityView(
                one.code,
                one.slug,
                one.name,
                one.organisationNumber,
                one.populations.stream()
                        .sorted(Comparator.comparing(PopulationFigure::date).reversed())
                        .toList(),
                one.names.stream()
                        .sorted(Comparator.comparing(DatedName::validFrom).reversed())
                        .toList(),
                departments.stream()
                        .map(department -> department.view(codes.get(department.parentId)))
                        .toList(),
                one.version + organisation);
    }
}
