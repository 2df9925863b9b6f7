import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, costReporting } from '@/shared/api/client'
import { useActing } from '@/shared/api/session'
import type { AreaSavings } from '@/shared/api/types'
import { formatOre } from '@/shared/format/money'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useSavingTexts } from './texts'

interface BaselineRemovalProps {
  code: string
  baseline: AreaSavings['baseline']
  name: string
}

/** Finance takes away a baseline that no closed year goes by, to enter another in its place. */
export function BaselineRemoval({ code, baseline, name }: BaselineRemovalProps) {
  const t = useSavingTexts()
  const say = useSay()
  const finance = useActing().may('federation-finance')
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () =>
      answer(
        costReporting.DELETE('/municipalities/{code}/baselines/{id}', {
          params: { path: { code, id: baseline.id }, header: { 'If-Match': '*' } },
        }),
      ),
    onSuccess: () => {
      say(t('removed', { name }))
      void queries.invalidateQueries({ queryKey: ['savings'] })
    },
  })
  if (!finance) return null
  if (baseline.used) return <p className="field-hint">{t('used')}</p>
  return (
    <>
      {remove.error && <ProblemAlert error={remove.error} />}
      <Button variant="tertiary" loading={remove.isPending} onClick={() => setAsking(true)}>
        {t('remove', { name })}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('remove.title', { name })}
          action={t('remove.confirm')}
          onConfirm={() => {
            setAsking(false)
            remove.mutate()
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{`${formatOre(baseline.amountOre)}, ${baseline.baseYear}. ${baseline.source}`}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
