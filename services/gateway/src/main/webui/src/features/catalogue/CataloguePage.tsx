import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { CatalogueService } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { matchesWords } from '@/shared/ui/filter'
import { ListFilter } from '@/shared/ui/ListFilter'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { servicesQuery } from './queries'
import { ServiceEditor } from './ServiceEditor'
import { ServicesTable } from './ServicesTable'
import { useCatalogueTexts } from './texts'

/** The federation's services and what they cost. */
export function CataloguePage() {
  const t = useCatalogueTexts()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const { sok = '', andra } = useSearch({ from: '/$realm/tjanster' })
  const query = useQuery(servicesQuery)
  const open = (id: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, andra: id }), resetScroll: false })

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={finance && !andra && <Button onClick={() => open('ny')}>{t('add')}</Button>}
    >
      {andra && finance && <ServiceEditor key={andra} id={andra} onClose={() => open(undefined)} />}
      <Loaded query={query} rows={12}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <Services services={items} text={sok} onEdit={finance ? open : undefined} />
          )
        }
      </Loaded>
    </Page>
  )
}

interface ServicesProps {
  services: readonly CatalogueService[]
  text: string
  onEdit?: (id: string) => void
}

function Services({ services, text, onEdit }: ServicesProps) {
  const t = useCatalogueTexts()
  const found = services.filter((service) =>
    matchesWords(text, [service.code, service.nameSv, service.nameEn, service.poolCode]),
  )
  return (
    <>
      <ListFilter id="search" label={t('search')} text={text} shown={found.length} total={services.length} />
      {found.length === 0 ? (
        <EmptyState title={t('none.found', { text })} />
      ) : (
        <ServicesTable services={found} onEdit={onEdit} />
      )}
    </>
  )
}
