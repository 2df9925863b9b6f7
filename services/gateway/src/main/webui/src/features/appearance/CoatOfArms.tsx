import { Button, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BRANDING, coatOfArmsUrl } from '@/shared/api/branding'
import type { Branding } from '@/shared/api/types'
import { FileDrop } from '@/shared/ui/FileDrop'
import { useSay } from '@/shared/ui/Messages'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { giveArms, takeArmsAway } from './api'
import { useAppearanceTexts } from './texts'

interface CoatOfArmsProps {
  branding: Branding
  etag: string
}

export function CoatOfArms({ branding, etag }: CoatOfArmsProps) {
  const t = useAppearanceTexts()
  const say = useSay()
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const code = branding.municipality
  const url = coatOfArmsUrl(branding)
  const settled = () => {
    setPercent(undefined)
    void queries.invalidateQueries({ queryKey: [BRANDING, code] })
  }
  const give = useMutation({
    mutationFn: (file: File) => giveArms(code, etag, file, setPercent),
    onSuccess: () => say(t('arms.saved')),
    onSettled: settled,
  })
  const take = useMutation({
    mutationFn: () => takeArmsAway(code, etag),
    onSuccess: () => say(t('arms.gone')),
    onSettled: settled,
  })
  return (
    <section aria-labelledby="arms">
      <Heading level={2} data-size="xs" id="arms">
        {t('arms')}
      </Heading>
      {url && (
        <div className="arms">
          <img src={url} alt={t('arms.alt')} />
          <Button variant="secondary" loading={take.isPending} onClick={() => take.mutate()}>
            {t('arms.remove')}
          </Button>
        </div>
      )}
      <FileDrop
        id="arms-file"
        label={t(url ? 'arms.change' : 'arms.give')}
        hint={t('arms.hint')}
        accept="image/png,image/jpeg"
        percent={percent}
        onFile={(file) => {
          setPercent(0)
          give.mutate(file)
        }}
      />
      {give.error && <ProblemAlert error={give.error} />}
      {take.error && <ProblemAlert error={take.error} />}
    </section>
  )
}
