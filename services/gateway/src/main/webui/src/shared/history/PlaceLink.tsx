import { Link } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { AuditEntry } from '@/shared/api/types'
import { placeOf } from './place'
import { useHistoryTexts } from './texts'

/** To the record that an entry is about, where it has a page. */
export function PlaceLink({ entry, name }: { entry: AuditEntry; name: string }) {
  const t = useHistoryTexts()
  const acting = useActing()
  const place = placeOf(entry, acting.federation)
  if (!place) return null
  const path: string = `/${acting.realm.slug}/${place.path}`
  return (
    <p>
      <Link to={path} search={place.search ?? {}}>
        {t('show', { name })}
      </Link>
    </p>
  )
}
