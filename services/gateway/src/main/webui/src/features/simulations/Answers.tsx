import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/shared/ui/Loaded'
import { AnswersTable } from './AnswersTable'
import { answersQuery } from './queries'
import { useSimulationTexts } from './texts'

/** Who has answered what, and who has not. */
export function Answers({ id, answerBy }: { id: string; answerBy: string }) {
  const t = useSimulationTexts()
  const query = useQuery(answersQuery(id))
  return (
    <section aria-labelledby="answers-heading">
      <Heading level={2} data-size="xs" id="answers-heading">
        {t('answers')}
      </Heading>
      <Loaded query={query}>
        {({ yes, no, unanswered, members }) => (
          <>
            <p>{t('answers.sum', { yes, no, unanswered })}</p>
            <AnswersTable members={members} answerBy={answerBy} caption={t('answers.caption')} />
          </>
        )}
      </Loaded>
    </section>
  )
}
