import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatOre } from '@/shared/format/money'
import type { AuditEntry } from '@/shared/api/types'
import type { Change } from './changes'
import sv from './sv.json'
import { useHistoryTexts } from './texts'

type Key = Parameters<ReturnType<typeof useHistoryTexts>>[0]

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const RECORD_TYPES = Object.keys(sv)
  .filter((key) => key.startsWith('type.'))
  .map((key) => key.slice('type.'.length))

/** A record's changes in words; what has no word of its own is shown as the API names it. */
export function useHistoryWords() {
  const t = useHistoryTexts()
  const word = (key: string, otherwise: string) => (key in sv ? t(key as Key) : otherwise)

  return {
    action: (action: string) => word(`action.${action}`, action),
    type: (type: string) => word(`type.${type}`, type),
    who: (entry: AuditEntry) => entry.actorName || t('job'),
    field: (path: Change['path']) =>
      path.map((step) => (typeof step === 'number' ? step : word(`field.${step}`, step))).join(' '),
    value: (path: Change['path'], value: unknown): string => {
      if (value === undefined || value === null || value === '') return '–'
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (typeof value === 'number') {
        const last = path[path.length - 1]
        return typeof last === 'string' && last.endsWith('Ore') ? formatOre(value) : String(value)
      }
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      if (MOMENT.test(text)) return formatDateTime(text)
      return DAY.test(text) ? formatDate(text) : text
    },
  }
}
