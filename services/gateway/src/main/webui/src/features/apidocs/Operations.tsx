import { Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import SwaggerUI, { type SwaggerPlugin, type SwaggerRequest } from 'swagger-ui-dist/swagger-ui-es-bundle'
import 'swagger-ui-dist/swagger-ui.css'
import { commonHeaders } from '@/shared/api/client'
import type { Service } from './services'
import { useApiDocsTexts } from './texts'
import './operations.css'

/** The service's operations. They are called through the session: nothing to sign in with is shown or kept here. */
export function Operations({ service }: { service: Service }) {
  const t = useApiDocsTexts()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const node = place.current
    if (!node) return
    const own = document.createElement('div')
    node.append(own)
    const mending = new MutationObserver(() => mend(own, t('example')))
    mending.observe(own, { childList: true, subtree: true })
    SwaggerUI({
      domNode: own,
      url: `/${service}/v1/openapi.json`,
      docExpansion: 'list',
      defaultModelsExpandDepth: -1,
      displayRequestDuration: true,
      syntaxHighlight: false,
      validatorUrl: null,
      requestInterceptor: asSignedIn,
      layout: 'BareLayout',
      plugins: [bare],
    })
    return () => {
      mending.disconnect()
      own.remove()
    }
  }, [service, t])
  return (
    <section className="operations">
      <Heading level={2} data-size="xs">
        {t('of', { service: t(`service.${service}`) })}
      </Heading>
      <div ref={place} />
    </section>
  )
}

/** What the library leaves out for those who don't see or point: names for its choices, and texts that keys can scroll. */
function mend(operations: HTMLElement, example: string) {
  for (const choice of operations.querySelectorAll('select:not([aria-label])'))
    choice.setAttribute('aria-label', example)
  for (const text of operations.querySelectorAll('pre:not([tabindex])')) text.setAttribute('tabindex', '0')
}

/** The operations alone: the page has its own heading, and is a page already. */
const bare: SwaggerPlugin = (system) => ({
  components: {
    BareLayout: ({ getComponent }) => {
      const make = system.React.createElement
      return make(
        'div',
        { className: 'swagger-ui' },
        make(getComponent('SvgAssets')),
        make(getComponent('errors', true)),
        make(getComponent('operations', true)),
      )
    },
  },
})

/** To here and nowhere else, with what the web UI itself sends along. */
function asSignedIn(request: SwaggerRequest): SwaggerRequest {
  const address = new URL(request.url, window.location.origin)
  const headers = { ...request.headers, ...commonHeaders(request.method?.toUpperCase() ?? 'GET') }
  return { ...request, url: window.location.origin + address.pathname + address.search, headers }
}
