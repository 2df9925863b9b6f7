import { formatDate } from '@/shared/format/date'
import { formatPeriod, isPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { documentOf, text, type Document } from './documents'
import { useHistoryTexts } from './texts'

/** Prices, systems, frozen readings, bases and invoices, as a person would name them. */
export function useInvoicingAbout() {
  const t = useHistoryTexts()
  const language = useLanguage()
  const day = (value: unknown) => (typeof value === 'string' ? formatDate(value) : '')
  const quarter = (document: Document) =>
    isPeriod(document['quarter']) ? formatPeriod(document['quarter'], language) : undefined

  return (recordType: string, document: Document): string | undefined => {
    switch (recordType) {
      case 'price': {
        const name =
          (language === 'en' && text(document['serviceNameEn'])) ||
          text(document['serviceNameSv']) ||
          text(document['serviceCode'])
        return name && t('about.from', { name, day: day(document['validFrom']) })
      }
      case 'customer-system':
        return [document['name'], document['customerCode']].map(text).filter(Boolean).join(', ')
      case 'meter-snapshot': {
        const name = quarter(document)
        return name && t('about.readOn', { name, day: day(document['readOn']) })
      }
      case 'invoice-run':
        return quarter(document)
      case 'invoice': {
        const credited = documentOf(document['credits']) ?? document
        return [text(credited['number']), text(documentOf(document['buyer'])?.['name'])]
          .filter(Boolean)
          .join(', ')
      }
      default:
        return undefined
    }
  }
}
