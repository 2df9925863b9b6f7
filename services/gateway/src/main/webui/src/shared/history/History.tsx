import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { EntryList } from './EntryList'
import { AUDIT_READERS, entriesQuery, type AuditedService } from './queries'
import { useHistoryTexts } from './texts'

interface HistoryProps {
  recordType: string
  recordId: string
  /** The record's name, for those who hear the list's. */
  of: string
  service?: AuditedService
}

/** What has been done to a record, by whom and when. Read-only; fetched when it is opened. */
export function History(props: HistoryProps) {
  const t = useHistoryTexts()
  const [open, setOpen] = useState(false)
  if (!useActing().may(...AUDIT_READERS)) return null
  return (
    <details
      className="history"
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('title')}</summary>
      {open && <Entries {...props} />}
    </details>
  )
}

function Entries({ recordType, recordId, of, service = 'cost-reporting' }: HistoryProps) {
  const t = useHistoryTexts()
  const [page, setPage] = useState(1)
  const query = useQuery({
    ...entriesQuery(service, { recordType, recordId, page, limit: 20 }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={query} rows={2}>
      {({ items, _meta }) =>
        items.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <>
            <EntryList entries={items} label={`${t('title')}: ${of}`} />
            <Pager meta={_meta} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  )
}
