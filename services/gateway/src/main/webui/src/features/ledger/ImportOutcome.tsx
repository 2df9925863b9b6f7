import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { LedgerImport } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { useLedgerTexts } from './texts'

const COLOUR = {
  completed: 'success',
  empty: 'warning',
  unchanged: 'info',
  refused: 'danger',
  conflict: 'warning',
} as const
type Done = keyof typeof COLOUR

/** How the import ended, in a sentence, and what to do next. */
export function ImportOutcome({ ledgerImport }: { ledgerImport: LedgerImport }) {
  const t = useLedgerTexts()
  const realm = useActing().realm.slug
  const state = outcomeOf(ledgerImport)
  return (
    <Alert data-color={COLOUR[state]} role="status">
      <Heading level={2} data-size="2xs">
        {t(`outcome.${state}.title`, { conflicts: formatNumber(ledgerImport.conflictCount) })}
      </Heading>
      <Paragraph>
        {t(`outcome.${state}.text`, {
          vouchers: formatNumber(ledgerImport.newVoucherCount),
          entries: formatNumber(ledgerImport.newEntryCount),
          conflicts: formatNumber(ledgerImport.conflictCount),
        })}
      </Paragraph>
      {state === 'completed' && (
        <Link to="/$realm/fordelning" params={{ realm }}>
          {t('outcome.next')}
        </Link>
      )}
    </Alert>
  )
}

/** A file that was read well, but has nothing to read, is most likely another file than was meant. */
function outcomeOf({ state, voucherCount }: LedgerImport): Done {
  return state === 'completed' && voucherCount === 0 ? 'empty' : (state as Done)
}
