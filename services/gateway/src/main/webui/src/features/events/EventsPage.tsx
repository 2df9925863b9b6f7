import { Page } from '@/shared/ui/Page'
import { DeadLetters } from './DeadLetters'
import { SENDERS } from './queries'
import { useEventsTexts } from './texts'

export function EventsPage() {
  const t = useEventsTexts()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {SENDERS.map((sender) => (
        <DeadLetters key={sender} sender={sender} />
      ))}
    </Page>
  )
}
