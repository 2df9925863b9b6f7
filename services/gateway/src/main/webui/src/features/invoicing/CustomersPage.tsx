import { Button, Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatDate } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { TableRegion } from '@/shared/ui/TableRegion'
import { CustomerForm } from './CustomerForm'
import { useSystemNames } from './names'
import { customerQuery, customersQuery, systemQuery, systemsQuery } from './queries'
import { SystemForm } from './SystemForm'
import { useInvoicingTexts } from './texts'
import type { Customer, CustomerSystem } from './types'

const SYSTEM = 'system-'

/** Who is invoiced, and the systems that are run for them. */
export function CustomersPage() {
  const t = useInvoicingTexts()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const { andra } = useSearch({ from: '/$realm/kunder' })
  const customers = useQuery(customersQuery)
  const systems = useQuery(systemsQuery)
  const open = (id: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, andra: id }), resetScroll: false })
  const onEdit = finance ? open : undefined
  return (
    <Page
      title={t('customers.title')}
      lead={t('customers.lead')}
      aside={finance && !andra && <Button onClick={() => open('ny')}>{t('customer.add')}</Button>}
    >
      {andra && finance && <Editor key={andra} id={andra} onClose={() => open(undefined)} />}
      <Loaded query={customers} rows={8}>
        {({ items }) => <CustomersTable customers={items} onEdit={onEdit} />}
      </Loaded>
      <section aria-labelledby="systems-heading">
        <Heading level={2} data-size="xs" id="systems-heading">
          {t('systems.heading')}
        </Heading>
        <p>{t('systems.lead')}</p>
        {finance && !andra && (
          <Button variant="secondary" onClick={() => open(`${SYSTEM}ny`)}>
            {t('system.add')}
          </Button>
        )}
        <Loaded query={systems} rows={4}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('systems.none')} />
            ) : (
              <SystemsTable systems={items} onEdit={onEdit} />
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}

function Editor({ id, onClose }: { id: string; onClose: () => void }) {
  if (id === 'ny') return <CustomerForm onClose={onClose} />
  if (id === `${SYSTEM}ny`) return <SystemForm onClose={onClose} />
  return id.startsWith(SYSTEM) ? (
    <ExistingSystem id={id.slice(SYSTEM.length)} onClose={onClose} />
  ) : (
    <ExistingCustomer id={id} onClose={onClose} />
  )
}

function ExistingCustomer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(customerQuery(id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => <CustomerForm customer={value} etag={etag} onClose={onClose} />}
    </Loaded>
  )
}

function ExistingSystem({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(systemQuery(id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => <SystemForm system={value} etag={etag} onClose={onClose} />}
    </Loaded>
  )
}

type Editing = { onEdit?: (id: string) => void }

function CustomersTable({ customers, onEdit }: { customers: readonly Customer[] } & Editing) {
  const t = useInvoicingTexts()
  const names = new Map(customers.map((each) => [each.code, each.name]))
  return (
    <TableRegion name={t('customers.caption')}>
      <Table className="plain-table" hover>
        <caption>{t('customers.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('customer.kind')}</th>
            <th scope="col">{t('customer.municipality')}</th>
            <th scope="col">{t('customer.organisationNumber')}</th>
            <th scope="col">{t('customer.peppolId')}</th>
            <th scope="col">{t('customer.active')}</th>
            {onEdit && <th scope="col">{t('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {customers.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name} <span className="code">{each.code}</span>
              </th>
              <td>{t(`kind.${each.kind}`)}</td>
              <td>{names.get(each.municipality) ?? t('realm.federation')}</td>
              <td>{each.organisationNumber ?? '–'}</td>
              <td>{(each.peppolId as string | undefined) ?? '–'}</td>
              <td>{t(each.active ? 'yes' : 'no')}</td>
              {onEdit && <EditCell name={each.name} onClick={() => onEdit(each.id)} />}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function SystemsTable({ systems, onEdit }: { systems: readonly CustomerSystem[] } & Editing) {
  const t = useInvoicingTexts()
  const { owner, service, parameter } = useSystemNames()
  return (
    <TableRegion name={t('systems.caption')}>
      <Table className="plain-table" hover>
        <caption>{t('systems.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('system.name')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('validFrom')}</th>
            <th scope="col">{t('system.quantities')}</th>
            {onEdit && <th scope="col">{t('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {systems.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>{owner(each)}</td>
              <td>{service(each.serviceCode)}</td>
              <td>
                {formatDate(each.validFrom)}
                {each.validTo && `–${formatDate(each.validTo)}`}
              </td>
              <td>
                {each.quantities
                  .map(({ code, quantity }) => parameter(each.serviceCode, code, formatNumber(quantity, 3)))
                  .join(', ') || '–'}
              </td>
              {onEdit && <EditCell name={each.name} onClick={() => onEdit(SYSTEM + each.id)} />}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function EditCell({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useInvoicingTexts()
  return (
    <td>
      <Button
        variant="tertiary"
        className="row-button"
        aria-label={t('change.of', { name })}
        onClick={onClick}
      >
        {t('change')}
      </Button>
    </td>
  )
}
