import { Button, Heading, Table } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { realmsQuery } from '@/shared/api/session'
import type { FigureShare } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { TableRegion } from '@/shared/ui/TableRegion'
import { sharesQuery } from './queries'
import { ShareForm } from './ShareForm'
import { useSubjectName } from './subjects'
import { useComparisonTexts } from './texts'

/** What the member shares, since when and by whom; each can be withdrawn at once. */
export function Shares({ code }: { code: string }) {
  const t = useComparisonTexts()
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="shares-heading">
      <Heading level={2} data-size="xs" id="shares-heading">
        {t('shares.heading')}
      </Heading>
      <p>{t('shares.text')}</p>
      {adding ? (
        <ShareForm code={code} onClose={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)}>{t('share')}</Button>
      )}
      <Loaded query={useQuery(sharesQuery(code))} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('shares.none')} />
          ) : (
            <SharesTable code={code} shares={items} />
          )
        }
      </Loaded>
    </section>
  )
}

function SharesTable({ code, shares }: { code: string; shares: readonly FigureShare[] }) {
  const t = useComparisonTexts()
  const say = useSay()
  const queries = useQueryClient()
  const subjectName = useSubjectName()
  const members = useQuery(realmsQuery).data ?? []
  const withdraw = useMutation({
    mutationFn: (share: FigureShare) =>
      answer(
        costReporting.DELETE('/municipalities/{code}/figure-shares/{id}', {
          params: { path: { code, id: share.id } },
        }),
      ),
    onSuccess: (_, share) => {
      say(t('withdrawn', { name: nameOf(share) }))
      void queries.invalidateQueries({ queryKey: ['figure-shares'] })
      void queries.invalidateQueries({ queryKey: ['comparison'] })
    },
  })
  const nameOf = (share: FigureShare) =>
    `${t(`figure.${share.figure}`)}, ${subjectName(share.figure, share.subjectCode)}`
  const caption = t('shares.caption')
  return (
    <>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <TableRegion name={caption}>
        <Table className="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('with')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('action')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.id}>
                <th scope="row">{nameOf(share)}</th>
                <td>
                  {share.withMunicipality
                    ? (members.find((each) => each.code === share.withMunicipality)?.name ??
                      share.withMunicipality)
                    : t('with.all')}
                </td>
                <td className="nowrap">{formatDate(share.madeAt)}</td>
                <td>{share.madeBy}</td>
                <td>
                  <Button
                    variant="tertiary"
                    aria-label={t('withdraw.of', { name: nameOf(share) })}
                    onClick={() => withdraw.mutate(share)}
                  >
                    {t('withdraw')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableRegion>
    </>
  )
}
