import { Alert, Heading } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { Obstacle } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { usePeriodTexts } from './texts'

/** What stands in the way of the next step, each with where to do something about it. */
export function ObstacleList({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const t = usePeriodTexts()
  const must = obstacles.filter((obstacle) => !obstacle.acceptable)
  const may = obstacles.filter((obstacle) => obstacle.acceptable)
  return (
    <section aria-labelledby="obstacles-heading">
      <Heading level={2} data-size="xs" id="obstacles-heading">
        {t(obstacles.length === 0 ? 'obstacles.none' : 'obstacles.heading')}
      </Heading>
      <Kind title={t('obstacles.must')} colour="danger" obstacles={must} />
      <Kind title={t('obstacles.may')} colour="warning" obstacles={may} />
    </section>
  )
}

interface KindProps {
  title: string
  colour: 'danger' | 'warning'
  obstacles: readonly Obstacle[]
}

function Kind({ title, colour, obstacles }: KindProps) {
  if (obstacles.length === 0) return null
  return (
    <Alert data-color={colour}>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.code + obstacle.month + obstacle.link}>
            {obstacle.sentence} <ObstacleLink obstacle={obstacle} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const RESOURCE = /\/(allocation-runs|ledger-imports|periods)(?:\/([^/]+))?/

function ObstacleLink({ obstacle }: { obstacle: Obstacle }) {
  const t = usePeriodTexts()
  const language = useLanguage()
  const realm = useActing().realm.slug
  const month = formatPeriod(obstacle.month, language)
  const label = t('obstacles.show.of', { month, sentence: obstacle.sentence })
  const text = t('obstacles.show', { month })
  const [, resource, id] = RESOURCE.exec(obstacle.link) ?? []
  if (resource === 'ledger-imports' && id)
    return (
      <Link to="/$realm/huvudbok/$importId" params={{ realm, importId: id }} aria-label={label}>
        {text}
      </Link>
    )
  if (resource === 'periods' && id)
    return (
      <Link to="/$realm/perioder/$period" params={{ realm, period: id }} aria-label={label}>
        {text}
      </Link>
    )
  return id ? (
    <Link to="/$realm/fordelning/$runId" params={{ realm, runId: id }} aria-label={label}>
      {text}
    </Link>
  ) : (
    <Link to="/$realm/fordelning" params={{ realm }} search={{ period: obstacle.month }} aria-label={label}>
      {text}
    </Link>
  )
}
