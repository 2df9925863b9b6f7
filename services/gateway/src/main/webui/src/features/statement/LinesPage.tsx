import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Statement, StatementLine } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { nameIn, useLanguage, type Language } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { usePeriod } from '@/shared/ui/usePeriod'
import { KnownMember } from './KnownMember'
import { LinesTable } from './LinesTable'
import { unknownMunicipality } from './NoReport'
import { NO_DEPARTMENT } from './parts'
import { usePlace } from './place'
import { statementQuery } from './queries'
import { useStatementTexts } from './texts'
import { Trail } from './Trail'

interface Chosen {
  tjanst?: string
  forvaltning?: string
}

/** The lines behind a figure of the report: those of a service, a department, or all. */
export function LinesPage() {
  return (
    <KnownMember>
      <Shown />
    </KnownMember>
  )
}

function Shown() {
  const t = useStatementTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { code, others } = usePlace()
  const search = useSearch({ strict: false })
  const period = usePeriod(search.period)
  const query = useQuery(statementQuery(code, period))
  const label = formatPeriod(period, language)
  const title = query.data ? titleOf(query.data, search, language, t('noDepartment')) : undefined

  return (
    <Page
      title={title ?? t('lines.title')}
      documentTitle={[title ?? t('lines.title'), others && query.data?.municipalityName, label]
        .filter(Boolean)
        .join(', ')}
      lead={query.data && `${query.data.municipalityName}, ${label}`}
      trail={
        <Trail
          period={period}
          report={query.data ? t('title', { name: query.data.municipalityName }) : t('title.unnamed')}
        />
      }
    >
      <Loaded query={query} onError={unknownMunicipality}>
        {(statement) => {
          const lines = statement.lines.filter((line) => belongs(line, search))
          if (lines.length === 0) return <EmptyState title={t('lines.none')} />
          return (
            <LinesTable
              statement={statement}
              lines={lines}
              page={search.sida ?? 1}
              onPage={(sida) => void navigate({ to: '.', search: (before) => ({ ...before, sida }) })}
            />
          )
        }}
      </Loaded>
    </Page>
  )
}

function belongs(line: StatementLine, { tjanst, forvaltning }: Chosen): boolean {
  return (
    (!tjanst || line.serviceCode === tjanst) &&
    (!forvaltning || (line.departmentCode ?? NO_DEPARTMENT) === forvaltning)
  )
}

function titleOf(statement: Statement, { tjanst, forvaltning }: Chosen, language: Language, none: string) {
  const service = statement.services.find((each) => each.serviceCode === tjanst)
  const department = forvaltning
    ? statement.departments.find((each) => each.departmentCode === forvaltning)
    : undefined
  if (forvaltning === NO_DEPARTMENT) return none
  const named = service ?? department
  return named && nameIn(language, named)
}
