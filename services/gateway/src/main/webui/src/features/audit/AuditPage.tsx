import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatNumber } from '@/shared/format/number'
import { EntryList } from '@/shared/history/EntryList'
import { entriesQuery, type AuditedService } from '@/shared/history/queries'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { FilterForm } from './FilterForm'
import { isNarrowed, queryOf, type AuditFilter } from './filter'
import { useAuditTexts } from './texts'

/** Everything that has been done in one's own realm, searched by what the address says. */
export function AuditPage() {
  const t = useAuditTexts()
  const navigate = useNavigate()
  const acting = useActing()
  const { del, sida, ...filter } = useSearch({ from: '/$realm/handelser' })
  const service: AuditedService = del ?? (acting.federation ? 'cost-reporting' : 'tenants')
  const query = useQuery({
    ...entriesQuery(service, queryOf(filter, sida ?? 1)),
    placeholderData: keepPreviousData,
  })
  const search = (part: AuditedService, next: AuditFilter) =>
    void navigate({ to: '.', search: { del: part, ...next }, resetScroll: false })

  return (
    <Page title={t('title')} lead={t('lead')}>
      <FilterForm
        key={JSON.stringify([service, filter])}
        service={service}
        filter={filter}
        onSearch={search}
      />
      {filter.post && <Paragraph>{t('narrowed')}</Paragraph>}
      {filter.anrop && <Paragraph>{t('request', { id: filter.anrop })}</Paragraph>}
      <section aria-labelledby="audit-heading">
        <Heading level={2} data-size="xs" id="audit-heading">
          {t('heading')}
        </Heading>
        <Loaded query={query} rows={8}>
          {({ items, _meta }) =>
            items.length === 0 ? (
              <EmptyState title={t('none')}>
                {t(isNarrowed(filter) ? 'none.filtered' : 'none.text')}
              </EmptyState>
            ) : (
              <>
                <p role="status">{t('found', { number: formatNumber(_meta.totalItems) })}</p>
                <EntryList entries={items} label={t('heading')} kinds />
                <Pager
                  meta={_meta}
                  onPage={(next) =>
                    void navigate({
                      to: '.',
                      search: (before) => ({ ...before, sida: next }),
                      resetScroll: false,
                    })
                  }
                />
              </>
            )
          }
        </Loaded>
      </section>
      <p>
        <a href={`/${service}/v1/audit-entries/export`} download>
          {t('export')}
        </a>{' '}
        {t('export.hint')}
      </p>
    </Page>
  )
}
