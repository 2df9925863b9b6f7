import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '@/shared/api/problem'
import { upload } from '@/shared/api/upload'
import { formatNumber } from '@/shared/format/number'
import { FileDrop } from '@/shared/ui/FileDrop'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { FaultyRows } from './FaultyRows'
import { useMetersTexts } from './texts'

/** Takes a CSV file whole, or not at all with each faulty row named. */
export function ReadingsUpload() {
  const t = useMetersTexts()
  const say = useSay()
  const queries = useQueryClient()
  const [percent, setPercent] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) =>
      upload<{ count: number }>('/cost-reporting/v1/meter-readings', file, 'text/csv', setPercent),
    onMutate: () => setPercent(0),
    onSuccess: ({ count }, file) => {
      say(t('saved', { count: formatNumber(count), file: file.name }))
      void queries.invalidateQueries({ queryKey: ['meter-readings'] })
    },
  })
  const faults = send.error instanceof ProblemError ? send.error.faults : []
  return (
    <>
      {send.isError && faults.length === 0 && <ProblemAlert error={send.error} />}
      {faults.length > 0 && <FaultyRows file={send.variables?.name ?? ''} faults={faults} />}
      <FileDrop
        id="csv-file"
        label={t('drop.label')}
        hint={t('drop.hint')}
        accept=".csv,text/csv"
        percent={send.isPending ? percent : undefined}
        onFile={(file) => send.mutate(file)}
      />
    </>
  )
}
