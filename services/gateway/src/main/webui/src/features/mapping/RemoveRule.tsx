import { useMutation, useQueryClient } from '@tanstack/react-query'
import { costReporting, tagged } from '@/shared/api/client'
import type { MappingRule } from '@/shared/api/types'
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { accountsOf } from './rule'
import { useMappingTexts } from './texts'

export function RemoveRule({ rule, onClose }: { rule: MappingRule; onClose: () => void }) {
  const t = useMappingTexts()
  const say = useSay()
  const queries = useQueryClient()
  const path = { id: rule.id }
  const remove = useMutation({
    mutationFn: async () => {
      const { etag } = await tagged(costReporting.GET('/mapping-rules/{id}', { params: { path } }))
      await costReporting.DELETE('/mapping-rules/{id}', { params: { path, header: { 'If-Match': etag } } })
    },
    onSuccess: () => {
      say(t('removed', { rule: accountsOf(rule), priority: rule.priority }))
      void queries.invalidateQueries({ queryKey: ['mapping-rules'] })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={t('remove.title')}
      action={t('remove')}
      onConfirm={() => remove.mutate()}
      onCancel={onClose}
    >
      <p>
        {t('remove.text', {
          rule: accountsOf(rule),
          priority: rule.priority,
          pool: rule.poolCode,
        })}
      </p>
      {remove.isError && <ProblemAlert error={remove.error} />}
    </ConfirmDialog>
  )
}
