import { Button, Heading } from '@digdir/designsystemet-react'
import type { DepartmentChange } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import type { Placed } from './tree'
import { useOrganisationTexts } from './texts'

interface ChangesProps {
  changes: readonly DepartmentChange[]
  present: readonly Placed[]
  onUndo: (index: number) => void
}

/** What is going to be saved, in words, each with a way back. */
export function Changes({ changes, present, onUndo }: ChangesProps) {
  const t = useOrganisationTexts()
  const language = useLanguage()
  const nameOf = (code: string | null | undefined) => {
    const found = present.find((each) => each.code === code)
    return found ? nameIn(language, found) : (code ?? '')
  }
  const words = (change: DepartmentChange) => {
    const { kind, code, nameSv, parentCode } = change
    const parent = parentCode ? nameOf(parentCode) : t('parent.none')
    if (kind === 'add') return t('change.add', { name: nameSv ?? '', code, parent })
    if (kind === 'rename') return t('change.rename', { code, name: nameSv ?? '' })
    return kind === 'move'
      ? t('change.move', { name: nameOf(code), parent })
      : t('change.end', { name: nameOf(code) })
  }
  return (
    <section aria-labelledby="changes">
      <Heading level={3} data-size="2xs" id="changes">
        {t('changes')}
      </Heading>
      {changes.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ol aria-live="polite">
          {changes.map((change, index) => (
            <li key={`${index} ${change.kind} ${change.code}`} id={`change-${index}`} tabIndex={-1}>
              {words(change)}{' '}
              <Button
                variant="tertiary"
                className="row-button"
                aria-label={t('undo.of', { change: words(change) })}
                onClick={() => onUndo(index)}
              >
                {t('undo')}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
