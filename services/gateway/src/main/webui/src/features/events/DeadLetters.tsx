import { Heading } from '@digdir/designsystemet-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeadLetter } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { Pager } from '@/shared/ui/Pager'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { DeadLettersTable } from './DeadLettersTable'
import { deadLettersKey, deadLettersQuery, recipient, resend, type Sender } from './queries'
import { useEventsTexts } from './texts'

/** What one service could not deliver, and the way to send it again. */
export function DeadLetters({ sender }: { sender: Sender }) {
  const t = useEventsTexts()
  const say = useSay()
  const queries = useQueryClient()
  const [page, setPage] = useState(1)
  const query = useQuery({ ...deadLettersQuery(sender, page), placeholderData: keepPreviousData })
  const sending = useMutation({
    mutationFn: (letter: DeadLetter) => resend(sender, letter.id),
    onSuccess: (_, { subject, subscriber }) =>
      say(t('resent', { subject, subscriber: recipient(subscriber) })),
    onSettled: () => queries.invalidateQueries({ queryKey: deadLettersKey(sender) }),
  })
  const heading = `events-${sender}`

  return (
    <section aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {t(`from.${sender}`)}
      </Heading>
      {sending.isError && <ProblemAlert error={sending.error} />}
      <Loaded query={query} rows={3}>
        {({ items, _meta }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
          ) : (
            <>
              <DeadLettersTable
                letters={items}
                caption={t(`from.${sender}`)}
                onResend={(letter) => sending.mutate(letter)}
              />
              <Pager meta={_meta} onPage={setPage} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}
