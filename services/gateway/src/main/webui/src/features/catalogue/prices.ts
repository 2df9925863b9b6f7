interface Dated {
  validFrom: string
}

/** The price that holds on a day: the latest that has begun. */
export function priceAt<P extends Dated>(prices: readonly P[], day: string): P | undefined {
  return prices
    .filter((price) => price.validFrom <= day)
    .reduce<P | undefined>(
      (latest, price) => (!latest || price.validFrom > latest.validFrom ? price : latest),
      undefined,
    )
}
