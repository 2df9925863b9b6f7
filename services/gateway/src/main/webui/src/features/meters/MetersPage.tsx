import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FEDERATION, realmsQuery, useActing } from '@/shared/api/session'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { customersQuery, readingsQuery, serviceChoicesQuery } from './queries'
import { ReadingsTable } from './ReadingsTable'
import { ReadingsUpload } from './ReadingsUpload'
import { useMetersTexts } from './texts'

export function MetersPage() {
  const t = useMetersTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const { sida, tjanst, kommun } = useSearch({ from: '/$realm/avlasningar' })
  const services = useQuery(serviceChoicesQuery).data?.items ?? []
  const customers = useQuery(customersQuery).data?.items ?? []
  const members = (useQuery(realmsQuery).data ?? []).filter((realm) => realm.code !== FEDERATION)
  const query = useQuery({
    ...readingsQuery({ page: sida ?? 1, serviceCode: tjanst, municipality: kommun }),
    placeholderData: keepPreviousData,
  })
  const filter = (next: { tjanst?: string; kommun?: string }) =>
    void navigate({ to: '.', search: { tjanst, kommun, ...next }, resetScroll: false })

  return (
    <Page title={t('title')} lead={t('lead')}>
      {finance && <ReadingsUpload />}
      <section aria-labelledby="readings-heading">
        <Heading level={2} data-size="xs" id="readings-heading">
          {t('heading')}
        </Heading>
        <div className="field-row filters">
          <SelectField
            id="filter-service"
            label={t('service')}
            value={tjanst ?? ''}
            onChange={(value) => filter({ tjanst: value || undefined })}
            choices={[
              { value: '', label: t('service.all') },
              ...services.map((each) => ({ value: each.code, label: nameIn(language, each) })),
            ]}
          />
          <SelectField
            id="filter-municipality"
            label={t('municipality')}
            value={kommun ?? ''}
            onChange={(value) => filter({ kommun: value || undefined })}
            choices={[
              { value: '', label: t('municipality.all') },
              ...members.map((each) => ({ value: each.code, label: each.name })),
            ]}
          />
        </div>
        <Loaded query={query} rows={8}>
          {({ items, _meta }) =>
            items.length === 0 ? (
              <EmptyState title={t('none')}>
                {tjanst || kommun ? t('none.filtered') : t('none.text')}
              </EmptyState>
            ) : (
              <>
                <ReadingsTable readings={items} services={services} members={members} customers={customers} />
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
    </Page>
  )
}
