export const SERVICES = ['tenants', 'cost-reporting', 'gateway'] as const
export type Service = (typeof SERVICES)[number]

/** The first one, if the address names none that there is. */
export function serviceOf(name: string | undefined): Service {
  return SERVICES.find((service) => service === name) ?? 'tenants'
}
