package se.samverk.demo.data;

import java.util.List;

/** The federation itself, and the companies outside its members that it also sells to. */
public record Federation(String name, List<Customer> customers) {

    public record Customer(String name, int permilleOfSales) {}
}
