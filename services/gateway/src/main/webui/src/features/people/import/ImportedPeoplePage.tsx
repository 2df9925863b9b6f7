import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { UserImport } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { History } from '@/shared/history/History'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Facts } from '@/shared/ui/Facts'
import { Progress } from '@/shared/ui/FileDrop'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { usePeopleTexts } from '../texts'
import { importQuery } from './api'
import { Outcome } from './Outcome'
import { Preview } from './Preview'
import { Rows } from './Rows'
import { StateTag } from './StateTag'
import { useImportTexts } from './texts'

/** One file of people: what taking it would do, how far it has come, and what came of it. */
export function ImportedPeoplePage() {
  const t = useImportTexts()
  const tp = usePeopleTexts()
  const { realm, importId } = useParams({ from: '/$realm/anvandare/inlasning/$importId' })
  const query = useQuery(importQuery(useActing().realm.code, importId))
  return (
    <Page
      title={query.data?.fileName ?? t('title')}
      documentTitle={query.data ? `${t('title')} ${query.data.fileName}` : t('title')}
      aside={query.data && <StateTag state={query.data.state} />}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/anvandare" params={{ realm }}>
            {tp('title')}
          </Link>
          <Link to="/$realm/anvandare/inlasning" params={{ realm }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query}>
        {(one) => (
          <>
            {one.state === 'previewed' && <Preview of={one} />}
            {one.state === 'running' && <Running of={one} />}
            {one.state === 'completed' && <Outcome of={one} />}
            <Facts
              plain
              facts={[
                { label: t('created'), value: formatDateTime(one.createdAt) },
                { label: t('by'), value: one.createdBy },
                { label: t('rows'), value: formatNumber(one.rowCount) },
              ]}
            />
            <Rows of={one} />
            <History service="tenants" recordType="user-import" recordId={one.id} of={one.fileName} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Running({ of }: { of: UserImport }) {
  const t = useImportTexts()
  const label = t('running', { done: formatNumber(of.doneCount), total: formatNumber(of.rowCount) })
  return (
    <>
      <Progress percent={of.progressPercent} label={label} />
      <p>{t('running.text')}</p>
    </>
  )
}
