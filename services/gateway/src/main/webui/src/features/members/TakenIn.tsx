import { Alert, Heading } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { OnboardedMunicipality } from '@/shared/api/types'
import { Page } from '@/shared/ui/Page'
import { Invited } from './Invited'
import { useMembersTexts } from './texts'

/** What came of it, and what is to be done next. */
export function TakenIn({ made }: { made: OnboardedMunicipality }) {
  const t = useMembersTexts()
  const { realm } = useActing()
  const { municipality, administrator } = made
  return (
    <Page title={t('done.title', { name: municipality.name })}>
      <Alert data-color="success">
        <p>{t('done.text', { name: municipality.name, slug: municipality.slug })}</p>
      </Alert>
      {administrator && <Invited invited={administrator} />}
      <Heading level={2} data-size="xs">
        {t('done.next')}
      </Heading>
      <ul>
        {!administrator && <li>{t('done.administrator')}</li>}
        <li>{t('done.keys')}</li>
        <li>{t('done.customer')}</li>
      </ul>
      <p>
        <Link to="/$realm/medlemmar/$code" params={{ realm: realm.slug, code: municipality.code }}>
          {t('done.page', { name: municipality.name })}
        </Link>
      </p>
    </Page>
  )
}
