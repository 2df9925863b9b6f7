import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatDate } from '@/shared/format/date'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { voucherQuery } from './queries'
import { useLedgerTexts } from './texts'
import { VoucherEntries } from './VoucherEntries'

/** The evidence at the bottom of every figure. */
export function VoucherPage() {
  const t = useLedgerTexts()
  const { voucherId } = useParams({ from: '/$realm/verifikationer/$voucherId' })
  const query = useQuery(voucherQuery(voucherId))
  const voucher = query.data
  return (
    <Page
      title={
        voucher
          ? t('voucher.title', { voucher: `${voucher.series} ${voucher.number}` })
          : t('voucher.unnamed')
      }
      lead={voucher?.text}
    >
      <Loaded query={query}>
        {(found) => (
          <>
            <Facts
              plain
              facts={[
                { label: t('date'), value: formatDate(found.date) },
                { label: t('series'), value: found.series },
                { label: t('number'), value: found.number },
                found.fiscalYear != null && { label: t('fiscalYear'), value: found.fiscalYear },
              ]}
            />
            <VoucherEntries voucher={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
