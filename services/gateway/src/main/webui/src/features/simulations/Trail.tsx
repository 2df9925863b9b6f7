import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { useSimulationTexts } from './texts'

export function Trail() {
  const t = useSimulationTexts()
  const realm = useActing().realm.slug
  return (
    <Breadcrumbs>
      <Link to="/$realm/simuleringar" params={{ realm }}>
        {t('title')}
      </Link>
    </Breadcrumbs>
  )
}
