package se.samverk.demo.data;

/** An overhead pool; {@code step} is its place in the order in which overheads are passed on to the services. */
public record CostPool(String code, String kind, int step, String nameSv, String nameEn) {}
