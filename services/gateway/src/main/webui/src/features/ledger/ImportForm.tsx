import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { LedgerImport } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { FileDrop } from '@/shared/ui/FileDrop'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useLedgerTexts } from './texts'

/** Sends the file as it is, whatever its size, and goes on to watch it being read. */
export function ImportForm() {
  const t = useLedgerTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const realm = useActing().realm.slug
  const [percent, setPercent] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) =>
      upload<LedgerImport>(
        `/cost-reporting/v1/ledger-imports?fileName=${encodeURIComponent(file.name)}`,
        file,
        'application/octet-stream',
        setPercent,
      ),
    onMutate: () => setPercent(0),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['ledger-imports'] })
      void navigate({ to: '/$realm/huvudbok/$importId', params: { realm, importId: id } })
    },
  })
  return (
    <>
      {send.isError && <ProblemAlert error={send.error} />}
      <FileDrop
        id="sie-file"
        label={t('drop.label')}
        hint={t('drop.hint')}
        accept=".se,.si,.sie,.SE,.SI,.SIE"
        percent={send.isPending ? percent : undefined}
        onFile={(file) => send.mutate(file)}
      />
    </>
  )
}
