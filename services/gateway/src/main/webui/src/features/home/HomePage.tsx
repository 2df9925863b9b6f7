import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FEDERATION, realmsQuery, signInUrl, useSession } from '@/shared/api/session'
import type { Realm } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { TextField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { useHomeTexts } from './texts'

/** More than this and one searches rather than reads. */
const MANY = 12

export function HomePage() {
  const t = useHomeTexts()
  const query = useQuery(realmsQuery)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>{(realms) => <Choice realms={realms} />}</Loaded>
    </Page>
  )
}

function Choice({ realms }: { realms: readonly Realm[] }) {
  const t = useHomeTexts()
  const [wanted, setWanted] = useState('')
  const members = realms.filter((realm) => realm.code !== FEDERATION)
  const federations = realms.filter((realm) => realm.code === FEDERATION)
  const found = members.filter((realm) =>
    realm.name.toLocaleLowerCase('sv').includes(wanted.trim().toLocaleLowerCase('sv')),
  )

  if (realms.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
  return (
    <div className="realm-choice">
      <section aria-labelledby="members">
        <Heading level={2} data-size="xs" id="members">
          {t('members')}
        </Heading>
        {members.length === 0 && <p>{t('members.none')}</p>}
        {members.length > MANY && (
          <TextField
            id="search"
            type="search"
            label={t('search')}
            value={wanted}
            onChange={setWanted}
            width="medium"
          />
        )}
        <p role="status" className="subtle">
          {wanted && t('found', { count: found.length })}
        </p>
        <RealmList realms={found} />
      </section>
      {federations.length > 0 && (
        <section aria-labelledby="federation">
          <Heading level={2} data-size="xs" id="federation">
            {t('federation')}
          </Heading>
          <RealmList realms={federations} />
        </section>
      )}
    </div>
  )
}

function RealmList({ realms }: { realms: readonly Realm[] }) {
  const t = useHomeTexts()
  const signedInTo = useSession()?.realm?.slug
  return (
    <ul className="realm-list">
      {realms.map((realm) => (
        <li key={realm.slug}>
          <a href={signedInTo === realm.slug ? `/${realm.slug}` : signInUrl(realm.slug)}>
            <span className="realm-name">{realm.name}</span>
            <span className="realm-action" aria-hidden="true">
              {signedInTo === realm.slug ? t('continue') : t('signIn')} →
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
