import type { AuditEntry } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { formatPeriod, isPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { documentOf, text, type Document } from './documents'
import { useInvoicingAbout } from './aboutInvoicing'
import { usePlanningAbout } from './aboutPlanning'
import { useHistoryTexts } from './texts'

/** What an entry was about, as a person would name it; nothing when the entry does not tell. */
export function useAbout(): (entry: AuditEntry) => string | undefined {
  const t = useHistoryTexts()
  const language = useLanguage()
  const ofInvoicing = useInvoicingAbout()
  const ofPlanning = usePlanningAbout()

  const named = (document: Document) => {
    const name =
      (language === 'en' && text(document['nameEn'])) || text(document['nameSv']) || text(document['name'])
    const code = text(document['code'])
    return name && code ? `${name} (${code})` : (name ?? code)
  }
  const rule = (document: Document) => {
    const [from, to] = [text(document['accountFrom']), text(document['accountTo'])]
    if (!from || !to) return undefined
    const [costCentre, project] = [text(document['costCentre']), text(document['project'])]
    const rows = [
      t('about.accounts', { accounts: from === to ? from : `${from}–${to}` }),
      costCentre && t('about.costCentre', { code: costCentre }),
      project && t('about.project', { code: project }),
    ]
    return t('about.rule', {
      priority: text(document['priority']) ?? '',
      rows: `${rows.filter(Boolean).join(', ')} → ${text(document['poolCode']) ?? ''}`,
    })
  }
  const key = (entry: AuditEntry, document: Document) => {
    const version = [entry.after, entry.before]
      .map((each) => documentOf(documentOf(each)?.['version']))
      .find(Boolean)
    const name = named(document)
    return name && version ? t('about.version', { name, version: text(version['number']) ?? '' }) : name
  }
  const person = (document: Document) => {
    const whole = [text(document['givenName']), text(document['familyName'])].filter(Boolean).join(' ')
    const username = text(document['username'])
    return whole && username ? `${whole} (${username})` : username
  }
  const period = (value: unknown) => (isPeriod(value) ? formatPeriod(value, language) : undefined)
  const readings = ({ count, added }: Document) =>
    typeof count === 'number' && typeof added === 'number'
      ? t('about.readings', { count, shown: formatNumber(count), added: formatNumber(added) })
      : undefined

  return (entry) => {
    const document = documentOf(entry.after) ?? documentOf(entry.before) ?? {}
    switch (entry.recordType) {
      case 'mapping-rule':
        return rule(document)
      case 'allocation-key':
        return key(entry, document)
      case 'meter-readings':
        return readings(document)
      case 'ledger-import':
      case 'user-import':
        return text(document['fileName'])
      case 'voucher-conflict':
        return t('about.voucher', { voucher: [document['series'], document['number']].map(text).join(' ') })
      case 'allocation-run':
      case 'report-package':
        return period(document['period'])
      case 'period':
        return period(entry.recordId)
      case 'user':
        return person(document)
      case 'api-client':
        return [text(document['name']), `(${entry.recordId})`].filter(Boolean).join(' ')
      case 'dead-letter':
        return [text(document['type']), text(document['subject'])].filter(Boolean).join(', ')
      default:
        return (
          ofInvoicing(entry.recordType, document) ?? ofPlanning(entry.recordType, document) ?? named(document)
        )
    }
  }
}
