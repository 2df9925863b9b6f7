package se.samverk.demo.data;

import java.util.List;
import java.util.Map;

/** Whom the federation invoices: where its members are addressed, the others, and the systems that are run for them. */
public record Customers(List<Address> municipalities, List<Customer> others, List<System> systems) {
    public record Address(String code, String postalCode, String city) {}

    /** {@code units} says how many it has of each service, all year round. */
    public record Customer(
            String code,
            String name,
            String kind,
            String municipality,
            String organisationNumber,
            String street,
            String postalCode,
            String city,
            Map<String, Integer> units) {}

    public record System(String customerCode, String name, int connections, int calls) {}
}
