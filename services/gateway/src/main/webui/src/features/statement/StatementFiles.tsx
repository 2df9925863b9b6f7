import { useLanguage } from '@/shared/i18n/i18n'
import { Downloads } from '@/shared/ui/Downloads'
import { usePlace } from './place'
import { useStatementTexts } from './texts'

/** The report as files, in the language of the page. */
export function StatementFiles({ period }: { period: string }) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { code } = usePlace()
  const report = `/cost-reporting/v1/municipalities/${code}/statements/${period}/report?language=${language}`
  return (
    <Downloads
      files={[
        { name: t('file.pdf'), href: `${report}&format=pdf` },
        { name: t('file.excel'), href: `${report}&format=excel` },
        { name: t('file.csv'), href: `${report}&format=csv` },
        { name: t('file.sie'), href: `${report}&format=sie` },
      ]}
    />
  )
}
