import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { brandingQuery } from '@/shared/api/branding'
import { useActing } from '@/shared/api/session'
import { History } from '@/shared/history/History'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { CoatOfArms } from './CoatOfArms'
import { NameAndColour } from './NameAndColour'
import { useAppearanceTexts } from './texts'

/** How the municipality is shown to its own people. */
export function AppearancePage() {
  const t = useAppearanceTexts()
  const { realm } = useActing()
  const [changing, setChanging] = useState(false)
  const query = useQuery(brandingQuery(realm.code))
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={!changing && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
    >
      <Loaded query={query} rows={4}>
        {({ value, etag }) => (
          <>
            {changing ? (
              <NameAndColour branding={value} etag={etag} onClose={() => setChanging(false)} />
            ) : (
              <Facts
                plain
                facts={[
                  { label: t('name'), value: value.shownName ?? t('name.registers', { name: realm.name }) },
                  {
                    label: t('colour'),
                    value: value.primaryColour ? (
                      <span className="colour">
                        <span className="colour-sample" style={{ background: value.primaryColour }} />
                        {value.primaryColour}
                      </span>
                    ) : (
                      t('colour.none')
                    ),
                  },
                ]}
              />
            )}
            <CoatOfArms branding={value} etag={etag} />
            <History service="tenants" recordType="branding" recordId={realm.code} of={t('title')} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
