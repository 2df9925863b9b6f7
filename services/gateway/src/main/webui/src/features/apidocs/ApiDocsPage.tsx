import { Alert } from '@digdir/designsystemet-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SelectField } from '@/shared/ui/fields'
import { Page } from '@/shared/ui/Page'
import { Operations } from './Operations'
import { SERVICES, serviceOf } from './services'
import { useApiDocsTexts } from './texts'

/** What each service's API can do, from its own description, to be tried with the reader's own rights. */
export function ApiDocsPage() {
  const t = useApiDocsTexts()
  const navigate = useNavigate()
  const service = serviceOf(useSearch({ from: '/$realm/api-dokumentation' }).tjanst)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Alert data-color="warning">{t('warning')}</Alert>
      <SelectField
        id="service"
        label={t('service')}
        width="medium"
        value={service}
        onChange={(tjanst) => void navigate({ to: '.', search: { tjanst }, resetScroll: false })}
        choices={SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))}
      />
      <p>
        <a href={`/${service}/v1/openapi.json`} download={`samverk-${service}.json`}>
          {t('file')}
        </a>
      </p>
      <Operations key={service} service={service} />
    </Page>
  )
}
