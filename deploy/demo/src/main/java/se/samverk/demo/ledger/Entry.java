package se.samverk.demo.ledger;

/** One row of a voucher; debit is positive. Cost centre and project are empty where there is none. */
public record Entry(int account, String costCentre, String project, long amountOre) {

    static Entry of(int account, long amountOre) {
        return new Entry(account, "", "", amountOre);
    }
}
