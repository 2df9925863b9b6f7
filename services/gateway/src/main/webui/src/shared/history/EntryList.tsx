import type { AuditEntry } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { useAbout } from './about'
import { ChangeTable } from './ChangeTable'
import { PlaceLink } from './PlaceLink'
import { useHistoryTexts } from './texts'
import { useHistoryWords } from './words'

interface EntryListProps {
  entries: readonly AuditEntry[]
  label: string
  /** They are of records of many kinds, so each says of which, and leads to it. */
  kinds?: boolean
}

/** Changes, the latest first: when, what, about what and who at a glance, old and new when opened. */
export function EntryList({ entries, label, kinds = false }: EntryListProps) {
  const words = useHistoryWords()
  const about = useAbout()
  return (
    <ol className="history-list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <details>
            <summary>
              <time dateTime={entry.occurredAt}>{formatDateTime(entry.occurredAt)}</time>
              <span className="history-what">{words.action(entry.action)}</span>
              {kinds && <span className="history-kind">{words.type(entry.recordType)}</span>}
              <About what={about(entry)} />
              <span className="history-who">{words.who(entry)}</span>
            </summary>
            {kinds && <PlaceLink entry={entry} name={about(entry) ?? words.type(entry.recordType)} />}
            <ChangeTable entry={entry} />
            <Traces entry={entry} />
          </details>
        </li>
      ))}
    </ol>
  )
}

function About({ what }: { what: string | undefined }) {
  return what ? <span className="history-about">{what}</span> : null
}

/** What finds the entry again: in the API, in the service's log, in an exported file. */
function Traces({ entry }: { entry: AuditEntry }) {
  const t = useHistoryTexts()
  return (
    <dl className="history-traces">
      {(
        [
          ['record', entry.recordId],
          ['request', entry.requestId],
          ['number', String(entry.number)],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
