import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { History } from '@/shared/history/History'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { memberQuery, onboardingQuery } from './api'
import { InviteAdministrator } from './InviteAdministrator'
import { Names } from './Names'
import { Populations } from './Populations'
import { useMembersTexts } from './texts'

/** One member, as the federation's operator keeps it. */
export function MemberPage() {
  const t = useMembersTexts()
  const { realm } = useActing()
  const { code } = useParams({ from: '/$realm/medlemmar/$code' })
  const query = useQuery(memberQuery(code))
  const waits = useQuery(onboardingQuery(code)).data?.step === 'registered'
  const name = query.data?.value.name ?? code
  return (
    <Page
      title={name}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/medlemmar" params={{ realm: realm.slug }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query}>
        {({ value, etag }) => (
          <>
            <Facts
              plain
              facts={[
                { label: t('code'), value: value.code },
                { label: t('slug'), value: value.slug },
                { label: t('organisationNumber'), value: value.organisationNumber ?? t('none.given') },
              ]}
            />
            <Names key={`${etag} name`} member={value} etag={etag} />
            <Populations key={etag} member={value} etag={etag} />
            <p>
              <Link to="/$realm/organisation" params={{ realm: realm.slug }} search={{ kommun: code }}>
                {t('departments.of', { name: value.name })}
              </Link>
            </p>
            <Heading level={2} data-size="xs">
              {t('administrators')}
            </Heading>
            <InviteAdministrator code={code} name={value.name} first={waits} />
            <History service="tenants" recordType="municipality" recordId={code} of={value.name} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
