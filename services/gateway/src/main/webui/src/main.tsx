import '@fontsource-variable/inter/wght.css'
import './theme/index.css'
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { ProblemError } from './shared/api/problem'
import { HISTORY } from './shared/history/queries'
import { currentLanguage, i18n } from './shared/i18n/i18n'
import { makeRouter } from './app/router'

document.documentElement.lang = currentLanguage()

/** Once more when the way there failed; never when the answer was a clear no. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof ProblemError && (error.status === 0 || error.status >= 500)
}

/** Whatever is saved may have made a record's history longer. */
const mutationCache = new MutationCache({
  onSuccess: () => void queries.invalidateQueries({ queryKey: [HISTORY] }),
})
const queries: QueryClient = new QueryClient({
  mutationCache,
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: false } },
})
const router = makeRouter(queries)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
