import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { downloadOnce } from '@/shared/api/download'
import { useActing } from '@/shared/api/session'
import type { UserImport } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { IMPORTS, passwordsOf } from './api'
import { useImportTexts } from './texts'

/** How it went, and the first passwords, which can be fetched once. */
export function Outcome({ of }: { of: UserImport }) {
  const t = useImportTexts()
  const faulty = of.failedCount > 0
  return (
    <>
      <Alert data-color={faulty ? 'warning' : 'success'} role="status">
        <Heading level={2} data-size="2xs">
          {faulty
            ? t('done.faulty', { failed: formatNumber(of.failedCount), total: formatNumber(of.rowCount) })
            : t('done')}
        </Heading>
        <Paragraph>
          {t(faulty ? 'done.faulty.text' : 'done.text', { count: formatNumber(of.rowCount) })}
        </Paragraph>
      </Alert>
      {of.passwordsWaiting && <Passwords of={of} />}
    </>
  )
}

function Passwords({ of }: { of: UserImport }) {
  const t = useImportTexts()
  const queries = useQueryClient()
  const { code } = useActing().realm
  const fetched = useMutation({
    mutationFn: () => downloadOnce(passwordsOf(code, of.id)),
    onSettled: () => void queries.invalidateQueries({ queryKey: [IMPORTS, code] }),
  })
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('passwords')}
      </Heading>
      <Paragraph>{t('passwords.text')}</Paragraph>
      {fetched.error && <ProblemAlert error={fetched.error} />}
      <Button variant="secondary" loading={fetched.isPending} onClick={() => fetched.mutate()}>
        {t('passwords.fetch')}
      </Button>
    </Alert>
  )
}
