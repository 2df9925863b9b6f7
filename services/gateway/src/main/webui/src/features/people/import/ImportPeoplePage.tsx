import { Heading } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '@/shared/api/problem'
import { useActing } from '@/shared/api/session'
import type { UserImport } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Downloads } from '@/shared/ui/Downloads'
import { FileDrop } from '@/shared/ui/FileDrop'
import { Page } from '@/shared/ui/Page'
import { Pager } from '@/shared/ui/Pager'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { usePeopleTexts } from '../texts'
import { addressOf, IMPORTS, importsQuery, templateOf } from './api'
import { FaultyRows } from './FaultyRows'
import { ImportsTable } from './ImportsTable'
import { useImportTexts } from './texts'

/** Where a file of people is chosen, and what became of earlier ones. */
export function ImportPeoplePage() {
  const t = useImportTexts()
  const tp = usePeopleTexts()
  const { realm } = useParams({ from: '/$realm/anvandare/inlasning' })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/anvandare" params={{ realm }}>
            {tp('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Choose />
      <Earlier />
    </Page>
  )
}

function Choose() {
  const t = useImportTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { code, slug } = useActing().realm
  const [percent, setPercent] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) => upload<UserImport>(addressOf(code, file.name), file, 'text/csv', setPercent),
    onMutate: () => setPercent(0),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: [IMPORTS, code] })
      void navigate({
        to: '/$realm/anvandare/inlasning/$importId',
        params: { realm: slug, importId: id },
      })
    },
  })
  const faults = send.error instanceof ProblemError ? send.error.faults : []
  return (
    <>
      <section aria-labelledby="how-heading">
        <Heading level={2} data-size="xs" id="how-heading">
          {t('how')}
        </Heading>
        <p>{t('how.text')}</p>
        <Downloads files={[{ name: t('template'), href: templateOf(code) }]} />
      </section>
      {send.isError && faults.length === 0 && <ProblemAlert error={send.error} />}
      {faults.length > 0 && <FaultyRows file={send.variables?.name ?? ''} faults={faults} />}
      <FileDrop
        id="people-file"
        label={t('drop.label')}
        hint={t('drop.hint')}
        accept=".csv,text/csv"
        percent={send.isPending ? percent : undefined}
        onFile={(file) => send.mutate(file)}
      />
    </>
  )
}

function Earlier() {
  const t = useImportTexts()
  const navigate = useNavigate()
  const { sida = 1 } = useSearch({ from: '/$realm/anvandare/inlasning' })
  const query = useQuery(importsQuery(useActing().realm.code, sida))
  if (!query.data || query.data.items.length === 0) return null
  return (
    <section aria-labelledby="earlier-heading">
      <Heading level={2} data-size="xs" id="earlier-heading">
        {t('earlier')}
      </Heading>
      <ImportsTable imports={query.data.items} />
      <Pager
        meta={query.data._meta}
        onPage={(next) => void navigate({ to: '.', search: { sida: next }, resetScroll: false })}
      />
    </section>
  )
}
