import { useLanguage } from '@/shared/i18n/i18n'
import { Downloads } from '@/shared/ui/Downloads'
import { usePlace } from './place'
import { useStatementTexts } from './texts'

/** The whole explanation as a file, to attach for an auditor. */
export function LineFiles({ lineId }: { lineId: string }) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { code } = usePlace()
  const report = `/cost-reporting/v1/municipalities/${code}/lines/${lineId}/explanation/report?language=${language}`
  return (
    <Downloads
      files={[
        { name: t('evidence.pdf'), href: `${report}&format=pdf` },
        { name: t('evidence.excel'), href: `${report}&format=excel` },
      ]}
    />
  )
}
