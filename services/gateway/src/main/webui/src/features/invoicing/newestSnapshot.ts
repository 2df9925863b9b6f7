/** The readings of a quarter that were frozen last: those that a basis is worked out from anew. */
export function newestSnapshot<S extends { quarter: string; takenAt: string }>(
  snapshots: readonly S[],
  quarter: string,
): S | undefined {
  return snapshots
    .filter((each) => each.quarter === quarter)
    .reduce<S | undefined>(
      (newest, each) => (!newest || each.takenAt > newest.takenAt ? each : newest),
      undefined,
    )
}
