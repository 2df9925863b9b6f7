import { Alert, Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ProblemError } from '@/shared/api/problem'
import { realmsQuery, signInUrl } from '@/shared/api/session'
import type { Realm } from '@/shared/api/types'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useSessionTexts } from './texts'

interface SignInPageProps {
  slug: string
  back: string
  signedInTo?: Realm
}

/** Shown at a realm's address to who is not signed in to it: straight on to sign in, or a choice for one already in another. */
export function SignInPage({ slug, back, signedInTo }: SignInPageProps) {
  const query = useQuery(realmsQuery)
  return (
    <Loaded query={query} rows={2}>
      {(realms) => {
        const realm = realms.find((each) => each.slug === slug)
        if (!realm) return <UnknownRealm />
        return signedInTo ? (
          <OtherRealm realm={realm} back={back} signedInTo={signedInTo} />
        ) : (
          <Onward realm={realm} back={back} />
        )
      }}
    </Loaded>
  )
}

function Onward({ realm, back }: { realm: Realm; back: string }) {
  const t = useSessionTexts()
  const url = signInUrl(realm.slug, back)
  useEffect(() => window.location.replace(url), [url])
  return (
    <Page title={t('signIn.title', { name: realm.name })} lead={t('signIn.lead')}>
      <Button asChild>
        <a href={url}>{t('signIn.action')}</a>
      </Button>
    </Page>
  )
}

function OtherRealm({ realm, back, signedInTo }: { realm: Realm; back: string; signedInTo: Realm }) {
  const t = useSessionTexts()
  return (
    <Page title={t('other.title', { name: realm.name })}>
      <Alert data-color="info">{t('other.text', { current: signedInTo.name, wanted: realm.name })}</Alert>
      <div className="actions">
        <Button asChild>
          <Link to="/$realm" params={{ realm: signedInTo.slug }}>
            {t('other.back', { name: signedInTo.name })}
          </Link>
        </Button>
        <Button asChild variant="secondary">
          <a href={signInUrl(realm.slug, back)}>{t('other.signIn', { name: realm.name })}</a>
        </Button>
      </div>
    </Page>
  )
}

function UnknownRealm() {
  const t = useSessionTexts()
  return (
    <Page title={t('unknown.title')}>
      <ProblemAlert error={new ProblemError(404, '')} />
      <p>
        <Link to="/">{t('unknown.choose')}</Link>
      </p>
    </Page>
  )
}
