import { Button } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { CatalogueService } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { TextField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { servicesQuery } from './queries'
import { ServiceEditor } from './ServiceEditor'
import { ServicesTable } from './ServicesTable'
import { useCatalogueTexts } from './texts'

/** The federation's services and what they cost. */
export function CataloguePage() {
  const t = useCatalogueTexts()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const { sida, sok = '', andra } = useSearch({ from: '/$realm/tjanster' })
  const query = useQuery({ ...servicesQuery(sida ?? 1), placeholderData: keepPreviousData })
  const open = (id: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, andra: id }), resetScroll: false })

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={finance && !andra && <Button onClick={() => open('ny')}>{t('add')}</Button>}
    >
      {andra && finance && <ServiceEditor key={andra} id={andra} onClose={() => open(undefined)} />}
      <TextField
        id="search"
        type="search"
        label={t('search')}
        value={sok}
        width="medium"
        onChange={(text) =>
          void navigate({
            to: '.',
            search: (before) => ({ ...before, sok: text || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <Loaded query={query} rows={12}>
        {({ items, _meta }) => {
          const found = items.filter((service) => matches(service, sok))
          if (found.length === 0)
            return <EmptyState title={items.length === 0 ? t('none') : t('none.found', { text: sok })} />
          return (
            <>
              <ServicesTable services={found} onEdit={finance ? open : undefined} />
              <Pager
                meta={_meta}
                onPage={(next) => void navigate({ to: '.', search: (before) => ({ ...before, sida: next }) })}
              />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function matches(service: CatalogueService, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase('sv')
  return [service.code, service.nameSv, service.nameEn].some((name) =>
    name.toLocaleLowerCase('sv').includes(wanted),
  )
}
