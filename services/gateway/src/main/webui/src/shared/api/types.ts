import type { paths as CostReportingPaths } from './generated/cost-reporting'
import type { paths as GatewayPaths } from './generated/gateway'
import type { paths as TenantsPaths } from './generated/tenants'
import type { SurePaths } from './sure'

type CostReporting = SurePaths<CostReportingPaths>
type Gateway = SurePaths<GatewayPaths>
type Tenants = SurePaths<TenantsPaths>

/** What an operation answers with when it succeeds. */
type Answer<Operation> = Operation extends { responses: infer R }
  ? {
      [Status in keyof R]: Status extends 200 | 201 | 202
        ? R[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never
    }[keyof R]
  : never

type Sent<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never

type Item<Page> = Page extends { items?: (infer I)[] } ? I : never

export type Realm = Answer<Gateway['/realms']['get']>[number]
export type Session = Answer<Gateway['/session']['get']>

export type Municipality = Answer<Tenants['/municipalities/{code}']['get']>
export type ChangedMunicipalityRequest = Sent<Tenants['/municipalities/{code}']['put']>
export type RenameRequest = Sent<Tenants['/municipalities/{code}/name']['put']>
export type NewMunicipalityRequest = Sent<Tenants['/municipalities']['post']>
export type OnboardedMunicipality = Answer<Tenants['/municipalities']['post']>
export type OnboardingCheckRequest = Sent<Tenants['/onboarding-checks']['post']>
export type OnboardingState = Answer<Tenants['/onboardings/{municipality}']['get']>

export type DepartmentPeriod = Answer<
  Tenants['/municipalities/{code}/departments']['get']
>['departments'][number]
export type ReorganisationRequest = Sent<Tenants['/municipalities/{code}/departments']['patch']>
export type DepartmentChange = ReorganisationRequest['changes'][number]

export type Branding = Answer<Tenants['/municipalities/{code}/branding']['get']>
export type ChangedBrandingRequest = Sent<Tenants['/municipalities/{code}/branding']['put']>

export type User = Answer<Tenants['/municipalities/{code}/users/{id}']['get']>
export type NewUserRequest = Sent<Tenants['/municipalities/{code}/users']['post']>
export type ChangedUserRequest = Sent<Tenants['/municipalities/{code}/users/{id}']['put']>
export type CreatedUser = Answer<Tenants['/municipalities/{code}/users']['post']>
export type UserImport = Answer<Tenants['/municipalities/{code}/user-imports/{id}']['get']>
export type UserImportRow = Item<Answer<Tenants['/municipalities/{code}/user-imports/{id}/rows']['get']>>
export type ApiClient = Item<Answer<Tenants['/municipalities/{code}/api-clients']['get']>>
export type NewApiClientRequest = Sent<Tenants['/municipalities/{code}/api-clients']['post']>
export type ChangedApiClientRequest = Sent<Tenants['/municipalities/{code}/api-clients/{clientId}']['put']>
export type CreatedApiClient = Answer<Tenants['/municipalities/{code}/api-clients']['post']>

export type LedgerImport = Answer<CostReporting['/ledger-imports/{id}']['get']>
export type ImportProblem = Item<Answer<CostReporting['/ledger-imports/{id}/problems']['get']>>
export type VoucherConflict = Item<Answer<CostReporting['/ledger-imports/{id}/conflicts']['get']>>
export type Voucher = Answer<CostReporting['/vouchers/{id}']['get']>

export type CatalogueService = Answer<CostReporting['/services/{id}']['get']>
export type CatalogueServiceRequest = Sent<CostReporting['/services']['post']>
export type CostPool = Item<Answer<CostReporting['/cost-pools']['get']>>
export type CostPoolRequest = Sent<CostReporting['/cost-pools']['post']>
export type MappingRule = Item<Answer<CostReporting['/mapping-rules']['get']>>
export type MappingRuleRequest = Sent<CostReporting['/mapping-rules']['post']>
export type AllocationKey = Item<Answer<CostReporting['/allocation-keys']['get']>>
export type AllocationKeyRequest = Sent<CostReporting['/allocation-keys']['post']>
export type KeyVersionRequest = Sent<CostReporting['/allocation-keys/{id}/versions']['post']>
export type KeyVersion = AllocationKey['versions'][number]
export type MeterReading = Item<Answer<CostReporting['/meter-readings']['get']>>

export type AllocationRun = Answer<CostReporting['/allocation-runs/{id}']['get']>
export type UnmatchedRow = Item<Answer<CostReporting['/allocation-runs/{id}/unmatched']['get']>>
export type ReportPackage = Answer<CostReporting['/report-packages/{id}']['get']>
export type RunCorrection = AllocationRun['corrections'][number]
export type MonthStatus = Item<Answer<CostReporting['/periods']['get']>>
export type AccountingPeriod = Answer<CostReporting['/periods/{period}']['get']>
export type Obstacle = NonNullable<AccountingPeriod['obstacles']>[number]
export type Overview = Answer<CostReporting['/overview']['get']>
export type OverviewRow = Overview['municipalities'][number]
export type ServiceMatrix = Answer<CostReporting['/service-matrix']['get']>
export type Statement = Answer<CostReporting['/municipalities/{code}/statements']['get']>
export type StatementLine = Statement['lines'][number]
export type Explanation = Answer<CostReporting['/municipalities/{code}/lines/{id}/explanation']['get']>
export type Correction = NonNullable<Explanation['correction']>
export type LineVoucher = Item<Answer<CostReporting['/municipalities/{code}/lines/{id}/vouchers']['get']>>

export type Budget = Answer<CostReporting['/budgets/{id}']['get']>
export type BudgetRow = Item<Answer<CostReporting['/budgets/{id}/rows']['get']>>
export type BudgetRowsRequest = Sent<CostReporting['/budgets/{id}/rows']['put']>
export type BudgetOutcome = Answer<CostReporting['/budget-outcome']['get']>
export type BudgetFigures = BudgetOutcome['total']
export type ForecastMethod = BudgetOutcome['method']
export type MemberSavings = Answer<CostReporting['/municipalities/{code}/savings']['get']>
export type AreaSavings = MemberSavings['areas'][number]
export type SavingYear = AreaSavings['years'][number]
export type SavingArea = Item<Answer<CostReporting['/saving-areas']['get']>>
export type SavingAreaRequest = Sent<CostReporting['/saving-areas']['post']>
export type BaselineRequest = Sent<CostReporting['/municipalities/{code}/baselines']['post']>
export type IndexEdition = Item<Answer<CostReporting['/index-editions']['get']>>
export type Comparison = Answer<CostReporting['/municipalities/{code}/comparison']['get']>
export type Compared = Comparison['figures'][number]
export type FigureShare = Item<Answer<CostReporting['/municipalities/{code}/figure-shares']['get']>>
export type FigureShareRequest = Sent<CostReporting['/municipalities/{code}/figure-shares']['post']>
export type Price = Answer<CostReporting['/prices/{id}']['get']>
export type PriceRequest = Sent<CostReporting['/prices']['post']>
export type Customer = Answer<CostReporting['/customers/{id}']['get']>
export type CustomerRequest = Sent<CostReporting['/customers']['post']>
export type CustomerSystem = Answer<CostReporting['/customer-systems/{id}']['get']>
export type CustomerSystemRequest = Sent<CostReporting['/customer-systems']['post']>
export type InvoiceBasis = Answer<CostReporting['/invoice-runs/{id}']['get']>
export type RunLine = Item<Answer<CostReporting['/invoice-runs/{id}/lines']['get']>>
export type InvoiceInShort = Item<Answer<CostReporting['/invoices']['get']>>
export type InvoiceDocument = Answer<CostReporting['/invoices/{id}']['get']>
export type Simulation = Answer<CostReporting['/simulations/{id}']['get']>
export type SimulationRequest = Sent<CostReporting['/simulations']['post']>
export type SimulationResult = Answer<CostReporting['/simulations/{id}/result']['get']>
export type SimulatedMember = SimulationResult['members'][number]
export type SimulatedService = SimulationResult['services'][number]
export type SharedSimulation = Answer<CostReporting['/municipalities/{code}/simulations/{id}']['get']>
export type SharedSimulationRow = Item<Answer<CostReporting['/municipalities/{code}/simulations']['get']>>
export type SimulationMemberAnswers = SharedSimulation['othersAnswers'][number]

export type FederationReport = Answer<CostReporting['/federation-report']['get']>
export type ServiceRecovery = FederationReport['services'][number]
export type CostTrend = Answer<CostReporting['/federation-report/cost-trend']['get']>
export type ChangeSummary = Answer<CostReporting['/federation-report/change-summary']['get']>
export type CostChange = Item<Answer<CostReporting['/federation-report/cost-changes']['get']>>
export type InvoicedChange = Item<Answer<CostReporting['/federation-report/invoiced-changes']['get']>>

/** A change, with the record's own documents: of any kind of record, so of any shape. */
export type AuditEntry = Omit<Item<Answer<CostReporting['/audit-entries']['get']>>, 'before' | 'after'> & {
  before?: unknown
  after?: unknown
}
export type DeadLetter = Answer<CostReporting['/dead-letters/{id}']['get']>

export interface PageMeta {
  page: number
  limit: number
  totalItems: number
  totalPages: number
}
