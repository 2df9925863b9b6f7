import { formatDate } from '@/shared/format/date'
import { documentOf, text, type Document } from './documents'
import sv from './sv.json'
import { useHistoryTexts } from './texts'

type Key = Parameters<ReturnType<typeof useHistoryTexts>>[0]

/** Budgets, baselines, indices, shared figures and simulations, as a person would name them. */
export function usePlanningAbout() {
  const t = useHistoryTexts()
  const budget = (document: Document) => {
    const year = text(document['year'])
    return year && t('about.version', { name: year, version: text(document['number']) ?? '' })
  }
  const figure = (document: Document) => {
    const key = `about.figure.${text(document['figure'])}`
    return [key in sv ? t(key as Key) : undefined, text(document['subjectCode'])].filter(Boolean).join(', ')
  }

  return (recordType: string, document: Document): string | undefined => {
    switch (recordType) {
      case 'budget':
        return budget(documentOf(document['budget']) ?? document)
      case 'baseline': {
        const area = text(document['areaCode'])
        return area && t('about.baseline', { area, year: text(document['baseYear']) ?? '' })
      }
      case 'index-edition': {
        const published = text(document['publishedOn'])
        return [text(document['kind'])?.toUpperCase(), published && formatDate(published)]
          .filter(Boolean)
          .join(', ')
      }
      case 'figure-share':
        return figure(document)
      case 'simulation':
        return text((documentOf(document['simulation']) ?? document)['name'])
      default:
        return undefined
    }
  }
}
