import { Table, Tag } from '@digdir/designsystemet-react'
import type { SimulationMemberAnswers } from '@/shared/api/types'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useSimulationTexts } from './texts'

interface AnswersTableProps {
  members: readonly SimulationMemberAnswers[]
  answerBy: string
  caption: string
}

export function AnswersTable({ members, answerBy, caption }: AnswersTableProps) {
  const t = useSimulationTexts()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="4">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            <th scope="col">{t('answer')}</th>
            <th scope="col">{t('answer.reason')}</th>
            <th scope="col">{t('answer.when')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.municipality} member={member} answerBy={answerBy} />
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function Row({ member, answerBy }: { member: SimulationMemberAnswers; answerBy: string }) {
  const t = useSimulationTexts()
  const [latest, ...earlier] = member.answers
  if (!latest)
    return (
      <tr>
        <th scope="row">{member.name}</th>
        <td colSpan={3}>{t('answer.none')}</td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{member.name}</th>
      <td>
        <Tag data-color={latest.answer === 'yes' ? 'success' : 'warning'}>{t(`answer.${latest.answer}`)}</Tag>
      </td>
      <td className="pre-line">
        {latest.reason}
        {earlier.length > 0 && (
          <details>
            <summary>{t('answers.earlier', { count: earlier.length })}</summary>
            <ul>
              {earlier.map((each) => (
                <li key={each.id}>
                  {t('answers.was', {
                    answer: t(`answer.${each.answer}`),
                    moment: formatDateTime(each.answeredAt),
                    reason: each.reason ?? '',
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>
        {t('by', { name: latest.answeredBy, day: formatDateTime(latest.answeredAt) })}
        {formatDate(latest.answeredAt) > answerBy && ` (${t('answer.late')})`}
      </td>
    </tr>
  )
}
