package se.samverk.costreporting.statement;

import java.time.LocalDate;
import se.samverk.common.money.Ore;

/**
 * What a month carries of a service for an earlier, closed month.
 *
 * @param month the first day of the month that carries it
 * @param originMonth the first day of the closed month that it corrects
 */
public record CorrectedSum(LocalDate month, LocalDate originMonth, String serviceCode, Ore amountOre) {}
