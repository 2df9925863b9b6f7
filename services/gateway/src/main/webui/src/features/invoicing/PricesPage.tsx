import { Button, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { formatDate } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import { formatNumber } from '@/shared/format/number'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { matchesWords } from '@/shared/ui/filter'
import { ListFilter } from '@/shared/ui/ListFilter'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { TableRegion } from '@/shared/ui/TableRegion'
import { PriceForm } from './PriceForm'
import { priceQuery, pricesQuery } from './queries'
import { useInvoicingTexts } from './texts'
import type { Price } from './types'

/** Every dated price, by service. */
export function PricesPage() {
  const t = useInvoicingTexts()
  const navigate = useNavigate()
  const finance = useActing().may('federation-finance')
  const { sok = '', andra } = useSearch({ from: '/$realm/prislista' })
  const query = useQuery(pricesQuery)
  const open = (id: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, andra: id }), resetScroll: false })
  return (
    <Page
      title={t('prices.title')}
      lead={t('prices.lead')}
      aside={finance && !andra && <Button onClick={() => open('ny')}>{t('price.add')}</Button>}
    >
      {andra && finance && <Editor key={andra} id={andra} onClose={() => open(undefined)} />}
      <Loaded query={query} rows={12}>
        {({ items }) => {
          const found = items.filter((price) =>
            matchesWords(sok, [price.serviceCode, price.serviceNameSv, price.serviceNameEn]),
          )
          return items.length === 0 ? (
            <EmptyState title={t('prices.none')} />
          ) : (
            <>
              <ListFilter
                id="search"
                label={t('search.service')}
                text={sok}
                shown={found.length}
                total={items.length}
              />
              <PricesTable prices={found} onEdit={finance ? open : undefined} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Editor({ id, onClose }: { id: string; onClose: () => void }) {
  return id === 'ny' ? <PriceForm onClose={onClose} /> : <Existing id={id} onClose={onClose} />
}

function Existing({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(priceQuery(id))
  return (
    <Loaded query={query} rows={4}>
      {({ value, etag }) => <PriceForm price={value} etag={etag} onClose={onClose} />}
    </Loaded>
  )
}

function PricesTable({ prices, onEdit }: { prices: readonly Price[]; onEdit?: (id: string) => void }) {
  const t = useInvoicingTexts()
  const english = useLanguage() === 'en'
  return (
    <TableRegion name={t('prices.caption')}>
      <Table className="figures" data-text-columns="5" data-first-column="sticky" hover>
        <caption>{t('prices.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('service')}</th>
            <th scope="col">{t('validFrom')}</th>
            <th scope="col">{t('model')}</th>
            <th scope="col">{t('price')}</th>
            {onEdit && <th scope="col">{t('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {prices.map((price) => {
            const name = english ? price.serviceNameEn : price.serviceNameSv
            return (
              <tr key={price.id}>
                <th scope="row">
                  {name} <span className="code">{price.serviceCode}</span>
                </th>
                <td>{formatDate(price.validFrom)}</td>
                <td>{t(`model.${price.model}`)}</td>
                <td>
                  <Amounts price={price} />
                </td>
                {onEdit && (
                  <td>
                    {price.used ? (
                      t('price.used')
                    ) : (
                      <Button
                        variant="tertiary"
                        className="row-button"
                        aria-label={t('change.of', { name: `${name} ${price.validFrom}` })}
                        onClick={() => onEdit(price.id)}
                      >
                        {t('change')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function Amounts({ price }: { price: Price }) {
  const t = useInvoicingTexts()
  const english = useLanguage() === 'en'
  const own = price.priceOre as number | undefined
  return (
    <>
      {own !== undefined &&
        price.model !== 'tiered' &&
        t(`amount.${price.model}`, { amount: formatOre(own) })}
      {price.tiers.map((tier) => (
        <div key={tier.above}>
          {t('amount.tier', { above: formatNumber(tier.above, 3), amount: formatOre(tier.priceOre) })}
        </div>
      ))}
      {price.parameters.map((parameter) => (
        <div key={parameter.code}>
          {t('amount.parameter', {
            name: english ? parameter.nameEn : parameter.nameSv,
            unit: parameter.unit,
            amount: formatOre(parameter.rateOre),
          })}
        </div>
      ))}
    </>
  )
}
