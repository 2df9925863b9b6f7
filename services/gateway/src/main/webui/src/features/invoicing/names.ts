import { useQuery } from '@tanstack/react-query'
import { useDepartmentName } from '@/shared/api/departments'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { customersQuery, pricesQuery, serviceChoicesQuery } from './queries'
import type { CustomerSystem } from './types'

/** What a system's codes stand for, as people say them; a code that nothing is known of is shown as it is. */
export function useSystemNames() {
  const language = useLanguage()
  const department = useDepartmentName()
  const customers = useQuery(customersQuery).data?.items ?? []
  const services = useQuery(serviceChoicesQuery).data?.items ?? []
  const prices = useQuery(pricesQuery).data?.items ?? []

  return {
    owner: ({ customerCode, departmentCode }: CustomerSystem) => {
      const customer = customers.find((each) => each.code === customerCode)?.name ?? customerCode
      return departmentCode ? `${customer}, ${department(customerCode, departmentCode)}` : customer
    },
    service: (code: string) => {
      const found = services.find((each) => each.code === code)
      return found ? nameIn(language, found) : code
    },
    /** `Lagring: 500`, as the price that has the parameter calls it. */
    parameter: (serviceCode: string, code: string, quantity: string) => {
      const known = prices
        .filter((price) => price.serviceCode === serviceCode)
        .flatMap((price) => price.parameters)
        .find((each) => each.code === code)
      return `${known ? nameIn(language, known) : code}: ${quantity}`
    },
  }
}
