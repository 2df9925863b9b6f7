/// <reference types="vite/client" />
declare module '@fontsource-variable/inter/wght.css'
declare module 'swagger-ui-dist/swagger-ui-es-bundle' {
  export interface SwaggerRequest {
    url: string
    method?: string
    headers: Record<string, string>
  }
  type Component = (props: { getComponent: (name: string, withState?: boolean) => Component }) => unknown
  export type SwaggerPlugin = (system: {
    React: { createElement: (type: string | Component, props?: object, ...children: unknown[]) => unknown }
  }) => { components: Record<string, Component> }
  interface Options {
    domNode: HTMLElement
    url: string
    docExpansion: 'list'
    defaultModelsExpandDepth: number
    displayRequestDuration: boolean
    syntaxHighlight: false
    validatorUrl: null
    requestInterceptor: (request: SwaggerRequest) => SwaggerRequest
    layout: string
    plugins: readonly SwaggerPlugin[]
  }
  export default function SwaggerUI(options: Options): unknown
}
declare module 'swagger-ui-dist/swagger-ui.css'
