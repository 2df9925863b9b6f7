import type { AllocationKey, CatalogueService, Realm } from '@/shared/api/types'

/** What there is to choose from. */
export interface Choices {
  keys: readonly AllocationKey[]
  services: readonly CatalogueService[]
  members: readonly Realm[]
}
