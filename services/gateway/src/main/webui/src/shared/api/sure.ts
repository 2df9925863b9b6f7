/*
 * The contracts say which properties an answer may have, and mark only some as always there. The services send every
 * property that has a value, so here the others are taken as given, except those named below, which truly may be missing.
 */

type Sometimes =
  | 'accountName'
  | 'accumulatedForecastOre'
  | 'accumulatedOutcomeOre'
  | 'administrator'
  | 'after'
  | 'afterPerInhabitantOre'
  | 'approved'
  | 'baseIndex'
  | 'baselineOre'
  | 'before'
  | 'beforePerInhabitantOre'
  | 'budget'
  | 'change'
  | 'changePercent'
  | 'changePerInhabitantOre'
  | 'closed'
  | 'coatOfArms'
  | 'companyName'
  | 'components'
  | 'correction'
  | 'correctsLineId'
  | 'costCentre'
  | 'costCentreName'
  | 'creditedBy'
  | 'creditedByNumber'
  | 'credits'
  | 'creditsNumber'
  | 'csrfToken'
  | 'decidedAt'
  | 'decidedBy'
  | 'decision'
  | 'departmentCode'
  | 'departmentNameEn'
  | 'departmentNameSv'
  | 'differencePercent'
  | 'editionId'
  | 'endsAt'
  | 'expiresAt'
  | 'failure'
  | 'fault'
  | 'fileSumOre'
  | 'fileText'
  | 'finishedAt'
  | 'fiscalYear'
  | 'fiscalYearFrom'
  | 'fiscalYearTo'
  | 'forecastDeviationOre'
  | 'forecastOre'
  | 'inhabitants'
  | 'invoiceId'
  | 'invoiceNumber'
  | 'keptUntil'
  | 'keyCode'
  | 'label'
  | 'lastSignInAt'
  | 'lastCallAt'
  | 'nominalOre'
  | 'nominalPerInhabitantOre'
  | 'obstacles'
  | 'organisationNumber'
  | 'originMonth'
  | 'ownWeight'
  | 'parentCode'
  | 'perInhabitantOre'
  | 'previousQuantity'
  | 'primaryColour'
  | 'program'
  | 'project'
  | 'projectName'
  | 'quantity'
  | 'realm'
  | 'realOre'
  | 'realPerInhabitantOre'
  | 'reason'
  | 'reportedDenominator'
  | 'reportedNumerator'
  | 'reviewed'
  | 'roles'
  | 'runId'
  | 'shares'
  | 'sharing'
  | 'shownName'
  | 'sieType'
  | 'startedBy'
  | 'step'
  | 'storedSumOre'
  | 'storedText'
  | 'subjectCode'
  | 'supersededAt'
  | 'systemName'
  | 'temporaryPassword'
  | 'text'
  | 'use'
  | 'username'
  | 'validOn'
  | 'validTo'
  | 'weightSum'
  | 'withdrawnAt'
  | 'withMunicipality'
  | 'yearIndex'

export type Sure<T> = T extends (infer I)[]
  ? Sure<I>[]
  : T extends object
    ? { [K in keyof T as K extends Sometimes ? never : K]-?: Sure<Exclude<T[K], undefined>> } & {
        [K in keyof T as K extends Sometimes ? K : never]: Sure<T[K]>
      }
    : T

type SureAnswer<R> = R extends { content: infer Content }
  ? Omit<R, 'content'> & { content: { [Type in keyof Content]: Sure<Content[Type]> } }
  : R

type SureOperation<O> = O extends { responses: infer R }
  ? Omit<O, 'responses'> & { responses: { [Status in keyof R]: SureAnswer<R[Status]> } }
  : O

/** A contract whose answers are sure of what is always sent. */
export type SurePaths<P> = {
  [Path in keyof P]: { [Method in keyof P[Path]]: SureOperation<P[Path][Method]> }
}
