import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActing } from '@/shared/api/session'
import type { UserImport } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { Facts } from '@/shared/ui/Facts'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { IMPORTS, letGo, start } from './api'
import { useImportTexts } from './texts'

/** What taking the file would do; taken only when somebody says so. */
export function Preview({ of }: { of: UserImport }) {
  const t = useImportTexts()
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { code, slug } = useActing().realm
  const [asked, setAsked] = useState(false)
  const take = useMutation({
    mutationFn: () => start(code, of.id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [IMPORTS, code] }),
  })
  const drop = useMutation({
    mutationFn: () => letGo(code, of.id),
    onSuccess: () => {
      say(t('letGone', { file: of.fileName }))
      void queries.invalidateQueries({ queryKey: [IMPORTS, code, 'page'] })
      void navigate({ to: '/$realm/anvandare/inlasning', params: { realm: slug } })
    },
  })
  const nothing = of.createCount + of.changeCount === 0
  return (
    <section aria-labelledby="preview-heading">
      {nothing ? (
        <Alert data-color="info">
          <Heading level={2} data-size="2xs" id="preview-heading">
            {t('nothing')}
          </Heading>
          <Paragraph>{t('nothing.text')}</Paragraph>
        </Alert>
      ) : (
        <>
          <Heading level={2} data-size="xs" id="preview-heading">
            {t('preview')}
          </Heading>
          <Facts
            facts={[
              { label: t('preview.create'), value: formatNumber(of.createCount) },
              { label: t('preview.change'), value: formatNumber(of.changeCount) },
              { label: t('preview.unchanged'), value: formatNumber(of.unchangedCount) },
            ]}
          />
        </>
      )}
      {take.error && <ProblemAlert error={take.error} />}
      {drop.error && <ProblemAlert error={drop.error} />}
      <div className="actions">
        {!nothing && (
          <Button loading={take.isPending} onClick={() => setAsked(true)}>
            {t('take')}
          </Button>
        )}
        <Button variant="secondary" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('letGo')}
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t('take.ask', { file: of.fileName })}
          action={t('take')}
          onCancel={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false)
            take.mutate()
          }}
        >
          <p>
            {t('take.text', {
              created: formatNumber(of.createCount),
              changed: formatNumber(of.changeCount),
            })}
          </p>
        </ConfirmDialog>
      )}
    </section>
  )
}
