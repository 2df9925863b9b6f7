package se.samverk.tenants.municipality;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of the register. Called inside a transaction; a page takes three queries, however long it is. */
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
        Map<String, List<Department>> departments =
                departments(municipalities.stream().map(one -> one.code).toList());
        return municipalities.stream()
                .map(one -> view(one, departments.getOrDefault(one.code, List.of())))
                .toList();
    }

    private static MunicipalityView view(Municipality one, List<Department> departments) {
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
                departments.stream()
                        .map(department -> department.view(codes.get(department.parentId)))
                        .toList(),
                one.version);
    }
}
