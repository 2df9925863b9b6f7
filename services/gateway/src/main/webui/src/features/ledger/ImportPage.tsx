import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { LedgerImport } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { History } from '@/shared/history/History'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Progress } from '@/shared/ui/FileDrop'
import { Conflicts } from './Conflicts'
import { ImportOutcome } from './ImportOutcome'
import { ImportParticulars } from './ImportParticulars'
import { Problems } from './Problems'
import { importQuery, isUnderway } from './queries'
import { StateTag } from './StateTag'
import { useLedgerTexts } from './texts'

/** One import, watched until it is done. */
export function ImportPage() {
  const t = useLedgerTexts()
  const { realm, importId } = useParams({ from: '/$realm/huvudbok/$importId' })
  const search = useSearch({ from: '/$realm/huvudbok/$importId' })
  const query = useQuery(importQuery(importId))
  useRefreshWhenDone(query.data)

  return (
    <Page
      title={query.data?.fileName ?? t('import.title')}
      documentTitle={query.data ? `${t('import.title')} ${query.data.fileName}` : t('import.title')}
      aside={query.data && <StateTag state={query.data.state} />}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/huvudbok" params={{ realm }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query}>
        {(ledgerImport) => (
          <>
            {isUnderway(ledgerImport) ? (
              <Underway ledgerImport={ledgerImport} />
            ) : (
              <ImportOutcome ledgerImport={ledgerImport} />
            )}
            <ImportParticulars ledgerImport={ledgerImport} />
            {ledgerImport.conflictCount > 0 && (
              <Conflicts importId={importId} page={search.konflikter ?? 1} />
            )}
            {ledgerImport.errorCount + ledgerImport.warningCount > 0 && (
              <Problems importId={importId} page={search.sida ?? 1} />
            )}
            <History recordType="ledger-import" recordId={importId} of={ledgerImport.fileName} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Underway({ ledgerImport }: { ledgerImport: LedgerImport }) {
  const t = useLedgerTexts()
  const label = t(ledgerImport.state === 'storing' ? 'progress.storing' : 'progress.reading', {
    percent: formatNumber(ledgerImport.progressPercent),
    entries: formatNumber(ledgerImport.entryCount),
  })
  return <Progress percent={ledgerImport.progressPercent} label={label} />
}

/** What was listed as underway elsewhere is out of date once this is done. */
function useRefreshWhenDone(ledgerImport: LedgerImport | undefined) {
  const queries = useQueryClient()
  const wasUnderway = useRef(false)
  useEffect(() => {
    if (!ledgerImport) return
    const underway = isUnderway(ledgerImport)
    if (wasUnderway.current && !underway) void queries.invalidateQueries({ queryKey: ['ledger-imports'] })
    wasUnderway.current = underway
  }, [ledgerImport, queries])
}
