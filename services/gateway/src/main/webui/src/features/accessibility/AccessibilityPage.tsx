import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { Page } from '@/shared/ui/Page'
import { useAccessibilityTexts } from './texts'

/** The day the statement was last checked against the product. */
const ASSESSED = '2026-11-22'
const CONTACT = 'tillganglighet@samverk.example'
const AUTHORITY = 'https://www.digg.se/tdosanmalan'
const GAPS = ['gap.charts', 'gap.assistive', 'gap.files'] as const

/** The accessibility statement that the law on digital public service asks for. */
export function AccessibilityPage() {
  const t = useAccessibilityTexts()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="prose">
        <Heading level={2} data-size="xs">
          {t('level.heading')}
        </Heading>
        <Paragraph>{t('level.text')}</Paragraph>
        <Heading level={2} data-size="xs">
          {t('gaps.heading')}
        </Heading>
        <ul>
          {GAPS.map((gap) => (
            <li key={gap}>{t(gap)}</li>
          ))}
        </ul>
        <Heading level={2} data-size="xs">
          {t('report.heading')}
        </Heading>
        <Paragraph>{t('report.text')}</Paragraph>
        <Paragraph>
          <a href={`mailto:${CONTACT}?subject=${encodeURIComponent(t('report.subject'))}`}>
            {t('report.action', { address: CONTACT })}
          </a>
        </Paragraph>
        <Heading level={2} data-size="xs">
          {t('authority.heading')}
        </Heading>
        <Paragraph>{t('authority.text')}</Paragraph>
        <Paragraph>
          <a href={AUTHORITY}>{t('authority.action')}</a>
        </Paragraph>
        <Heading level={2} data-size="xs">
          {t('how.heading')}
        </Heading>
        <Paragraph>{t('how.text')}</Paragraph>
        <Paragraph>{t('dated', { date: ASSESSED })}</Paragraph>
      </div>
    </Page>
  )
}
