import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Budget } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { formatOre } from '@/shared/format/money'
import { FileDrop } from '@/shared/ui/FileDrop'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useBudgetTexts } from './texts'

/** Takes a CSV file whole in place of the draft's rows, or not at all with each faulty row named. */
export function RowsUpload({ budget, etag }: { budget: Budget; etag: string }) {
  const t = useBudgetTexts()
  const say = useSay()
  const queries = useQueryClient()
  const [percent, setPercent] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) =>
      upload<Budget>(`/cost-reporting/v1/budgets/${budget.id}/rows`, file, 'text/csv', setPercent, etag),
    onMutate: () => setPercent(0),
    onSuccess: (saved, file) => {
      say(t('upload.done', { rows: saved.rowCount, file: file.name, amount: formatOre(saved.amountOre) }))
      void queries.invalidateQueries({ queryKey: ['budget', budget.id] })
      void queries.invalidateQueries({ queryKey: ['budgets'] })
    },
  })
  return (
    <>
      {send.isError && <ProblemAlert error={send.error} />}
      <FileDrop
        id="csv-file"
        label={t('upload.label')}
        hint={t('upload.hint')}
        accept=".csv,text/csv"
        percent={send.isPending ? percent : undefined}
        onFile={(file) => send.mutate(file)}
      />
    </>
  )
}
