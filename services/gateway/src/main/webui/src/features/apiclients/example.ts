interface Example {
  clientId: string
  scopes: readonly string[]
  tokenUrl: string
  origin: string
  /** The member's code, or `federation`. */
  code: string
}

/** A first call that the scope lets the client make; each answers without any data having to be there. */
const READS: readonly (readonly [scope: string, path: (code: string) => string])[] = [
  ['municipalities:read', () => '/tenants/v1/municipalities'],
  ['statements:read', (code) => `/cost-reporting/v1/municipalities/${code}/statements?period=2026-03`],
  ['catalogue:read', () => '/cost-reporting/v1/services'],
  ['periods:read', () => '/cost-reporting/v1/periods?year=2026'],
  ['meter-readings:read', () => '/cost-reporting/v1/meter-readings'],
  ['ledger:read', () => '/cost-reporting/v1/ledger-imports'],
  ['allocations:read', () => '/cost-reporting/v1/allocation-runs'],
  ['audit:read', () => '/cost-reporting/v1/audit-events'],
]

/** Two commands for a shell: a token for the secret in `$SECRET`, and a call with it. */
export function exampleCall({ clientId, scopes, tokenUrl, origin, code }: Example): string {
  const path =
    READS.find(
      ([scope]) => scopes.includes(scope) && !(code === 'federation' && scope === 'statements:read'),
    )?.[1](code) ?? '/tenants/v1/api-info'
  return [
    `TOKEN=$(curl -s -u "${clientId}:$SECRET" -d grant_type=client_credentials \\`,
    `  ${tokenUrl} | jq -r .access_token)`,
    `curl -H "Authorization: Bearer $TOKEN" "${origin}${path}"`,
  ].join('\n')
}
