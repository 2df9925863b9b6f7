import { Button, Heading } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { AllocationKey } from '@/shared/api/types'
import { formatDate, today } from '@/shared/format/date'
import { History } from '@/shared/history/History'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { useKeysTexts } from './texts'
import { byForce } from './versions'
import { VersionsTable } from './VersionsTable'

interface KeyCardProps {
  allocationKey: AllocationKey
  all: readonly AllocationKey[]
  /** Whether it begins opened: when it is the only one that was searched for, or lacks the version it needs. */
  open: boolean
  onAddVersion?: () => void
}

/** A key in a line, with what holds today; opened, its versions and its history. */
export function KeyCard({ allocationKey, all, open, onAddVersion }: KeyCardProps) {
  const t = useKeysTexts()
  const language = useLanguage()
  const [older, setOlder] = useState(false)
  const name = nameIn(language, allocationKey)
  const { current, coming, past } = byForce(allocationKey.versions, today())
  const shown = [...coming, ...(current ? [current] : []), ...(older ? past : [])]
  return (
    <details className="fold" open={open || undefined}>
      <summary>
        <Heading level={2} data-size="2xs">
          {name} <span className="code">{allocationKey.code}</span>
        </Heading>
        <span className="fold-note">
          {current
            ? t('version.now', {
                basis: t(`basis.${current.basis}`),
                version: current.number,
                date: formatDate(current.validFrom),
              })
            : t(coming.length > 0 ? 'version.coming' : 'versions.none')}
        </span>
      </summary>
      <div className="fold-body">
        {shown.length > 0 && <VersionsTable name={name} versions={shown} all={all} />}
        <div className="actions">
          {onAddVersion && (
            <Button variant="secondary" onClick={onAddVersion} aria-label={t('version.add.of', { name })}>
              {t('version.add')}
            </Button>
          )}
          {past.length > 0 && (
            <Button variant="tertiary" onClick={() => setOlder(!older)}>
              {t(older ? 'versions.hide' : 'versions.older', { count: past.length })}
            </Button>
          )}
        </div>
        <History recordType="allocation-key" recordId={allocationKey.id} of={name} />
      </div>
    </details>
  )
}
